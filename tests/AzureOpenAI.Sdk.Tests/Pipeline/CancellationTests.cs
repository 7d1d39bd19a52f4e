using System.IO.Pipelines;
using Azure.Core;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Cancelling ends a call at once, whatever it is doing, with the caller's own token, and nothing more is sent.</summary>
public sealed class CancellationTests
{
    [Test]
    public async Task Before_sending([Values] bool async)
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        var service = new FakeService().Reply(200, Replies.Chat);

        await AssertCancelled(service, service.Client.ChatAsync(async, cancel.Token), 0, cancel.Token);
        await AssertCancelled(service, service.Client.StreamAsync(cancel.Token), 0, cancel.Token);
    }

    [Test]
    public async Task While_waiting_for_the_answer([Values] bool async)
    {
        using var cancel = new CancellationTokenSource();
        var service = new FakeService().StaySilent();

        Task call = service.Client.ChatAsync(async, cancel.Token);
        await service.WaitForRequestAsync();
        await cancel.CancelAsync();

        await AssertCancelled(service, call, 1, cancel.Token);
    }

    [Test]
    public async Task While_waiting_on_a_real_connection([Values] bool async, [Values] bool inTheBody)
    {
        using var cancel = new CancellationTokenSource();
        var closed = new TaskCompletionSource();
        await using var server = new FaultServer(async connection =>
        {
            await connection.SendAsync(inTheBody ? "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{" : "HTTP/1.1 20");
            await connection.WaitForCloseAsync();
            closed.SetResult();
        });

        Task call = server.CreateClient().ChatAsync(async, cancel.Token);
        await server.WaitForRequestAsync();
        await Task.Delay(50);
        await cancel.CancelAsync();

        var failure = await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task While_waiting_between_two_attempts([Values] bool async)
    {
        using var cancel = new CancellationTokenSource();
        var service = new FakeService().Reply(429, Replies.TooManyRequests, headers: ("retry-after", "60"));

        Task call = service.Client.ChatAsync(async, cancel.Token);
        await service.WaitForRequestAsync();
        await Task.Delay(50);
        await cancel.CancelAsync();

        await AssertCancelled(service, call, 1, cancel.Token);
    }

    [Test]
    public async Task While_the_body_comes()
    {
        using var cancel = new CancellationTokenSource();
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync("{"u8.ToArray());
        var service = new FakeService().ReplyBody(() => pipe.Reader.AsStream(), "application/json");

        Task call = service.Client.ChatAsync(async: true, cancel.Token);
        await service.WaitForRequestAsync();
        await cancel.CancelAsync();

        await AssertCancelled(service, call, 1, cancel.Token);
    }

    [Test]
    public async Task While_an_error_s_body_comes()
    {
        using var cancel = new CancellationTokenSource();
        var service = new FakeService().ReplyBody(() => new Pipe().Reader.AsStream(), "application/json", 503);

        Task call = service.Client.ChatAsync(async: true, cancel.Token);
        await service.WaitForRequestAsync();
        await Task.Delay(20);
        await cancel.CancelAsync();

        await AssertCancelled(service, call, 1, cancel.Token);
    }

    [Test]
    public async Task While_a_token_is_fetched([Values] bool async)
    {
        using var cancel = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var identity = new StubTokenCredential((_, _) =>
        {
            asked.SetResult();
            return new TaskCompletionSource<AccessToken>().Task;
        });
        var service = new FakeService(identity: identity).Reply(200, Replies.Chat);

        Task call = service.Client.ChatAsync(async, cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();

        await AssertCancelled(service, call, 0, cancel.Token);
    }

    [Test]
    public async Task At_any_moment()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            using var cancel = new CancellationTokenSource();
            var service = new FakeService().Reply(429, Replies.TooManyRequests, headers: ("retry-after-ms", "3")).Reply(503, "{}").StaySilent();

            Task call = service.Client.ChatAsync(seed % 2 == 0, cancel.Token);
            await Task.Delay(seed % 10);
            await cancel.CancelAsync();
            int sends = service.Requests.Count;

            var failure = await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
            Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token), $"seed {seed}");
            Assert.That(service.Requests.Count - sends, Is.LessThanOrEqualTo(1), $"seed {seed}");
        }
    }

    private static async Task AssertCancelled(FakeService service, Task call, int sends, CancellationToken token)
    {
        var failure = await Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.That(failure.CancellationToken, Is.EqualTo(token));
        await Task.Delay(20, CancellationToken.None);
        Assert.That(service.Requests, Has.Count.EqualTo(sends));
    }
}
