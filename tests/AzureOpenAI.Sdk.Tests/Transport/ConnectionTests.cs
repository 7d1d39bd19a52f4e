using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Versioning;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Tests.Transport;

/// <summary>Connections that are not made, that end too early, or that speak HTTP in an unusual way.</summary>
public sealed class ConnectionTests
{
    [Test]
    public async Task A_closed_port_is_a_connection_refused_and_nothing_was_executed([Values] bool async)
    {
        Uri endpoint = FaultServer.NobodyListens();
        var client = new AzureOpenAIClient(endpoint, new Azure.AzureKeyCredential("0123456789abcdef"), new() { AllowInsecureLoopback = true, Retry = { Delay = TimeSpan.FromMilliseconds(1) } });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Unreachable).And.Property(nameof(failure.ErrorCode)).EqualTo("connection_refused"));
        Assert.That(failure, Has.Property(nameof(failure.Status)).Zero.And.Property(nameof(failure.MayHaveExecuted)).False.And.Property(nameof(failure.Attempts)).EqualTo(4));
        Assert.That(failure.Message, Does.Contain("127.0.0.1").And.Not.Contain("01234567"));
        Assert.That(failure.GetBaseException(), Is.InstanceOf<SocketException>());
    }

    [Test]
    [TestCase(SocketError.HostNotFound, "host_not_found")]
    [TestCase(SocketError.TryAgain, "host_not_found")]
    [TestCase(SocketError.NoData, "host_not_found")]
    [TestCase(SocketError.ConnectionRefused, "connection_refused")]
    public async Task A_connection_that_was_never_made_is_tried_as_often_as_any_other(SocketError error, string code)
    {
        var service = Service(error);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Unreachable).And.Property(nameof(failure.ErrorCode)).EqualTo(code));
        Assert.That(failure.Message, Does.Contain("unit.openai.azure.com"));
        Assert.That(service.Requests, Has.Count.EqualTo(4));
    }

    [Test]
    [TestCase(SocketError.ConnectionReset)]
    [TestCase(SocketError.ConnectionAborted)]
    [TestCase(SocketError.TimedOut)]
    [TestCase(SocketError.HostUnreachable)]
    [TestCase(SocketError.NetworkUnreachable)]
    [TestCase(SocketError.NetworkDown)]
    public async Task A_connection_that_may_have_been_made_is_in_doubt(SocketError error)
    {
        var service = Service(error);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Interrupted).And.Property(nameof(failure.MayHaveExecuted)).True);
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_handler_that_gives_up_by_itself_leaves_it_in_doubt()
    {
        var service = new FakeService().Break(new TaskCanceledException("gave up", new TimeoutException()));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Interrupted).And.Property(nameof(failure.MayHaveExecuted)).True);
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_connection_that_is_not_made_in_time_was_not_made()
    {
        IgnoreOnNetStandard();
        int tries = 0;
        using var transport = new AzureOpenAITransport(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, cancellationToken) =>
            {
                tries++;
                await Task.Delay(Timeout.Infinite, cancellationToken);
                throw new InvalidOperationException("Never.");
            },
        });
        var client = new AzureOpenAIClient(new("https://127.0.0.1"), new Azure.AzureKeyCredential("key"), new() { Transport = transport, Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1) } });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Unreachable).And.Property(nameof(failure.ErrorCode)).EqualTo("connection_failed"));
        Assert.That(failure.MayHaveExecuted, Is.False);
        Assert.That(tries, Is.EqualTo(3));
    }

    [Test]
    public async Task A_pooled_connection_that_the_server_closed_meanwhile_costs_no_second_send()
    {
        var closed = new TaskCompletionSource();
        await using var server = new FaultServer(
            async connection =>
            {
                await connection.ReplyAsync(200, Replies.Chat);
                Task closing = connection.CloseAsync();
                closed.SetResult();
                await closing;
            },
            connection => connection.ReplyAsync(200, Replies.Chat));
        AzureOpenAIClient client = server.CreateClient(new() { Calls = { ResendWhenUnsure = false } });

        await client.ChatAsync(async: true);
        await closed.Task;
        await Task.Delay(50);
        await client.ChatAsync(async: true);

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.ConnectionCount, Is.EqualTo(2));
    }

    [Test]
    [TestCase("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n", TestName = "Unusual_HTTP_is_understood(1.0)")]
    [TestCase("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n", TestName = "Unusual_HTTP_is_understood(100)")]
    [TestCase("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n", TestName = "Unusual_HTTP_is_understood(103)")]
    [TestCase("HTTP/1.1 200 \r\ncOnTeNt-TyPe: application/json\r\nCONNECTION: close\r\n\r\n", TestName = "Unusual_HTTP_is_understood(casing)")]
    [TestCase("HTTP/1.1 200 OK\nContent-Type: application/json\nConnection: close\n\n", TestName = "Unusual_HTTP_is_understood(LF alone)")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-A: 1\r\nX-A: 2\r\nx-a: 3\r\nX-Empty:\r\nConnection: close\r\n\r\n", TestName = "Unusual_HTTP_is_understood(duplicates)")]
    [TestCase("HTTP/1.1 299 Fine\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n", TestName = "Unusual_HTTP_is_understood(299)")]
    public async Task Unusual_HTTP_is_understood(string head)
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.SendAsync(head + Replies.Chat);
            await connection.CloseAsync();
        });

        foreach (bool async in new[] { false, true })
        {
            Assert.That((await server.CreateClient().ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        }
    }

    [Test]
    public async Task Headers_without_end_are_a_typed_failure_that_is_not_tried_again([Values("X-Long: {0}\r\n", "{0}")] string shape)
    {
        IgnoreOnNetStandard();
        string headers = shape == "{0}" ? string.Concat(Enumerable.Range(0, 10_000).Select(i => $"X-{i}: {i}\r\n")) : $"X-Long: {new string('x', 1_000_000)}\r\n";
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat, headers));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("headers_too_large").And.Property(nameof(failure.Kind)).EqualTo(FailureKind.TooLarge));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Headers_that_come_twice_are_read_together()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat, "Content-Type: application/json\r\nX-A: 1\r\nx-a: 2\r\n"));

        Azure.Response response = (await server.CreateClient().ChatAsync(async: true)).GetRawResponse();

        Assert.That(response.Headers.TryGetValue("X-A", out string? value), Is.True);
        Assert.That(value, Is.EqualTo("1, 2"));
        Assert.That(response.Headers.TryGetValues("x-A", out IEnumerable<string>? values), Is.True);
        Assert.That(values, Is.EqualTo(new[] { "1", "2" }));
        Assert.That(response.Headers.Select(header => header.Name), Does.Contain("X-A").And.Contain("Content-Type"));
    }

    [Test]
    public async Task A_disposed_transport_says_so([Values] bool async)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        var transport = new AzureOpenAITransport();
        AzureOpenAIClient client = server.CreateClient(new() { Transport = transport });
        await client.ChatAsync(async);

        transport.Dispose();
        transport.Dispose();

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ChatAsync(async));
        Assert.That(failure.Message, Does.Contain(nameof(AzureOpenAITransport)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Calls_that_run_while_their_transport_is_disposed_end_one_way_or_the_other()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.PauseAsync(100);
            await connection.ReplyAsync(200, Replies.Chat);
        });
        var transport = new AzureOpenAITransport();
        AzureOpenAIClient client = server.CreateClient(new() { Transport = transport });

        Task[] calls = [.. Enumerable.Range(0, 64).Select(_ => client.ChatAsync(async: true))];
        await server.WaitForRequestAsync();
        transport.Dispose();

        foreach (Task call in calls)
        {
            Exception? failure = await call.ContinueWith(task => task.Exception?.InnerException, TaskScheduler.Default).WaitAsync(TimeSpan.FromSeconds(10));
            Assert.That(failure, Is.Null.Or.InstanceOf<AzureOpenAIException>().Or.InstanceOf<ObjectDisposedException>());
        }
    }

    [Test]
    public async Task The_transport_that_clients_share_can_t_be_closed_by_one_of_them()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        var options = new AzureOpenAIClientOptions();

        ((IDisposable)options.Transport).Dispose();

        Assert.That((await server.CreateClient(options).ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
    }

    private static FakeService Service(SocketError error) => new FakeService().Break(new HttpRequestException("failed", new SocketException((int)error)));

    private static void IgnoreOnNetStandard()
    {
        if (typeof(AzureOpenAIClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal))
        {
            Assert.Ignore("The netstandard2.0 build can't tell this: the framework that it is compiled for has no way to say it.");
        }
    }
}
