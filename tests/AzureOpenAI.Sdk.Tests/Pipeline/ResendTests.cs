using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>What may be sent again although it may have been executed.</summary>
public sealed class ResendTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /// <summary>Ways to break off, after each of which the service may have done the work.</summary>
    private static readonly Dictionary<string, Func<FaultConnection, Task>> Breaks = new()
    {
        ["reset before the answer"] = connection => connection.ResetAsync(),
        ["closed before the answer"] = connection => connection.CloseAsync(),
        ["reset in the headers"] = async connection =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            await connection.PauseAsync(10);
            await connection.ResetAsync();
        },
        ["closed in the body, with a length"] = async connection =>
        {
            await connection.SendAsync(Head + "Content-Length: 100\r\n\r\n{\"a\":");
            await connection.CloseAsync();
        },
        ["closed in the body, without a length"] = async connection =>
        {
            await connection.SendAsync(Head + "Connection: close\r\n\r\n{\"a\":");
            await connection.CloseAsync();
        },
        ["closed in a chunk"] = async connection =>
        {
            await connection.SendAsync(Head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n5\r\n12");
            await connection.CloseAsync();
        },
        ["reset in the body"] = async connection =>
        {
            await connection.SendAsync(Head + "Content-Length: 100\r\n\r\n{\"a\":");
            await connection.PauseAsync(10);
            await connection.ResetAsync();
        },
        ["not HTTP at all"] = async connection =>
        {
            await connection.SendAsync("SSH-2.0-OpenSSH_9.6\r\n");
            await connection.CloseAsync();
        },
    };

    private static IEnumerable<string> BreakNames => Breaks.Keys;

    [Test]
    public async Task A_chat_call_that_may_have_been_executed_is_sent_once_more([ValueSource(nameof(BreakNames))] string name, [Values] bool async)
    {
        await using var server = new FaultServer(Breaks[name], connection => connection.ReplyAsync(200, Replies.Chat));

        Assert.That((await server.CreateClient().ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task It_is_not_sent_a_third_time([ValueSource(nameof(BreakNames))] string name, [Values] bool async)
    {
        await using var server = new FaultServer(Breaks[name]);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async));

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(failure, Has.Property(nameof(failure.MayHaveExecuted)).True.And.Property(nameof(failure.Attempts)).EqualTo(2));
        Assert.That(failure.Message, Does.Contain("The service may have executed the request.").And.Contain("2 attempts"));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Interrupted).Or.EqualTo(FailureKind.Malformed));
    }

    [Test]
    public async Task The_one_resend_is_counted_over_all_kinds_of_breaks()
    {
        await using var server = new FaultServer(
            Breaks["reset before the answer"],
            connection => connection.ReplyAsync(429, Replies.TooManyRequests, "retry-after-ms: 1\r\n"),
            Breaks["closed in the body, without a length"],
            connection => connection.ReplyAsync(200, Replies.Chat));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async: true));

        Assert.That(server.Requests, Has.Count.EqualTo(3));
        Assert.That(failure.ErrorCode, Is.EqualTo("truncated_response"));
    }

    [Test]
    public async Task A_doubt_of_an_earlier_attempt_is_still_told_when_a_later_one_is_refused()
    {
        await using var server = new FaultServer(Breaks["reset before the answer"], connection => connection.ReplyAsync(400, "{}"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async: true));

        Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(400).And.Property(nameof(failure.MayHaveExecuted)).True);
    }

    [Test]
    public async Task The_caller_may_forbid_it([Values(0, 500, 503, 408)] int status)
    {
        await using var server = new FaultServer(status == 0 ? Breaks["reset before the answer"] : connection => connection.ReplyAsync(status, "{}"));
        ChatClient chat = server.CreateClient().GetChatClient("gpt-4o").With(new CallSettings { ResendWhenUnsure = false });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => chat.CompleteAsync("hello"));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(failure.MayHaveExecuted, Is.True);
    }

    [Test]
    public async Task A_refusal_for_the_rate_is_tried_again_even_then()
    {
        await using var server = new FaultServer(
            connection => connection.ReplyAsync(429, Replies.TooManyRequests, "retry-after-ms: 1\r\n"), connection => connection.ReplyAsync(200, Replies.Chat));
        ChatClient chat = server.CreateClient().GetChatClient("gpt-4o").With(new CallSettings { ResendWhenUnsure = false });

        Assert.That((await chat.CompleteAsync("hello")).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    [TestCase(nameof(Resend.Never), null, 1)]
    [TestCase(nameof(Resend.Never), false, 1)]
    [TestCase(nameof(Resend.Never), true, 2)]
    [TestCase(nameof(Resend.Once), null, 2)]
    [TestCase(nameof(Resend.Once), false, 1)]
    [TestCase(nameof(Resend.Once), true, 2)]
    [TestCase(nameof(Resend.Always), null, 4)]
    [TestCase(nameof(Resend.Always), false, 1)]
    [TestCase(nameof(Resend.Always), true, 4)]
    public async Task Each_operation_bears_what_it_bears(string resend, bool? whenUnsure, int sends)
    {
        await using var server = new FaultServer(Breaks["reset before the answer"]);

        await Assert.ThrowsAsync<AzureOpenAIException>(() => PostAsync(server.Endpoint, Enum.Parse<Resend>(resend), whenUnsure));

        Assert.That(server.Requests, Has.Count.EqualTo(sends));
    }

    [Test]
    [TestCase(nameof(Resend.Never), 500, null, 1)]
    [TestCase(nameof(Resend.Never), 503, true, 4)]
    [TestCase(nameof(Resend.Never), 429, null, 4)]
    [TestCase(nameof(Resend.Once), 503, null, 4)]
    public async Task An_operation_that_creates_something_is_not_sent_again_after_a_failure_of_the_service(string resend, int status, bool? whenUnsure, int sends)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(status, "{}"));

        await Assert.ThrowsAsync<AzureOpenAIException>(() => PostAsync(server.Endpoint, Enum.Parse<Resend>(resend), whenUnsure));

        Assert.That(server.Requests, Has.Count.EqualTo(sends));
    }

    [Test]
    public async Task What_is_whole_but_wrong_is_not_paid_for_twice([Values("<html>Sign in</html>", "{}x", "[]", "null", "")] string body)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, body));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().ChatAsync(async: true));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Malformed).And.Property(nameof(failure.MayHaveExecuted)).True);
    }

    private static async Task PostAsync(Uri endpoint, Resend resend, bool? whenUnsure)
    {
        var options = new AzureOpenAIClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) }, Calls = { ResendWhenUnsure = whenUnsure } };
        var pipeline = new ServicePipeline(endpoint, options, new ApiKeyPolicy(new Azure.AzureKeyCredential("0123456789abcdef")));
        Route route = pipeline.RouteTo(ServiceOperation.OfDeployment("things", "things", resend), "gpt-4o");
        await pipeline.PostAsync<ChatOptions, ChatResult>(route, new ChatOptions("hello"), reasons: false, default, CancellationToken.None);
    }
}
