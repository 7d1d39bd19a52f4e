using System.IO.Pipelines;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Time limits of calls, on a clock that the tests move.</summary>
public sealed class TimeLimitTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    [TestCase("gpt-4o", true, 600)]
    [TestCase("o3-mini", true, 600)]
    [TestCase("text-embedding-3-small", false, 100)]
    public async Task A_call_waits_for_its_first_byte_as_long_as_its_model_may_need(string deployment, bool isChat, int seconds)
    {
        var service = Service().StaySilent();

        Task call = isChat ? service.Client.GetChatClient(deployment).CompleteAsync("hello") : service.Client.GetEmbeddingsClient(deployment).GenerateAsync("hello");

        AzureOpenAIException failure = await AssertEndsAfter(service, call, seconds);
        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("timeout_first_byte").And.Property(nameof(failure.Kind)).EqualTo(FailureKind.TimedOut));
        Assert.That(failure.InnerException, Is.InstanceOf<TimeoutException>());
        Assert.That(failure.Message, Does.Contain($"{seconds} s").And.Contain(nameof(CallSettings.FirstByteTimeout)));
        Assert.That(failure.MayHaveExecuted, Is.True);
    }

    [Test]
    [TestCase("gpt-4o", null, 100)]
    [TestCase("o4-mini", null, 600)]
    [TestCase("gpt-5-mini", null, 600)]
    [TestCase("my-thinker", "high", 600)]
    public async Task A_stream_waits_for_its_first_byte_as_long_as_its_model_thinks(string deployment, string? effort, int seconds)
    {
        var service = Service().StaySilent();
        var options = new ChatOptions("hello") { ReasoningEffort = effort is null ? null : new ChatReasoningEffort(effort) };

        Task call = service.Client.GetChatClient(deployment).StreamAsync(options);

        Assert.That((await AssertEndsAfter(service, call, seconds)).ErrorCode, Is.EqualTo("timeout_first_byte"));
    }

    [Test]
    public async Task The_caller_s_limit_goes_before_the_default([Values] bool async)
    {
        var service = Service().StaySilent();
        service.Options.Calls.FirstByteTimeout = TimeSpan.FromSeconds(7);

        Task call = service.Client.ChatAsync(async);

        Assert.That((await AssertEndsAfter(service, call, 7)).ErrorCode, Is.EqualTo("timeout_first_byte"));
    }

    [Test]
    public async Task A_body_that_falls_silent_ends_after_the_idle_time_limit()
    {
        var pipe = new Pipe();
        var service = Service().ReplyBody(() => pipe.Reader.AsStream(), "application/json");

        Task call = service.Client.ChatAsync(async: true);
        await pipe.Writer.WriteAsync("{\"choices\":"u8.ToArray());

        Assert.That((await AssertEndsAfter(service, call, 60)).ErrorCode, Is.EqualTo("timeout_idle"));
    }

    [Test]
    public async Task A_body_that_drips_ends_after_the_attempt_s_time_limit()
    {
        var pipe = new Pipe();
        var service = Service().ReplyBody(() => pipe.Reader.AsStream(), "application/json");
        Task call = service.Client.ChatAsync(async: true);
        await service.WaitForRequestAsync();

        int seconds = 0;
        for (; seconds < 7_200 && !call.IsCompleted; seconds += 30)
        {
            await pipe.Writer.WriteAsync(" "u8.ToArray());
            await Task.Delay(2);
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(2);
        }

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => call);
        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_attempt"));
        Assert.That(seconds, Is.InRange(1_200, 1_500));
    }

    [Test]
    public async Task A_call_ends_with_its_own_time_limit_and_is_not_tried_again([Values] bool async)
    {
        var service = Service(retries: 3).StaySilent();
        service.Options.Calls.Timeout = TimeSpan.FromSeconds(5);

        Task call = service.Client.ChatAsync(async);

        AzureOpenAIException failure = await AssertEndsAfter(service, call, 5);
        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_call"));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_time_out_is_tried_again_once()
    {
        var service = Service(retries: 3).StaySilent();

        Task call = service.Client.ChatAsync(async: true);
        for (int i = 0; i < 1_000 && !call.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1);
        }

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => call);
        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_first_byte"));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_time_out_after_a_refusal_is_not_told_as_that_refusal()
    {
        var service = Service(retries: 1).Reply(503, "{}", headers: [("apim-request-id", "first"), ("retry-after-ms", "0")]).StaySilent();

        Task call = service.Client.ChatAsync(async: true);
        await service.WaitForRequestAsync();

        AzureOpenAIException failure = await AssertEndsAfter(service, call, 600);
        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.TimedOut).And.Property(nameof(failure.Status)).Zero);
        Assert.That(failure.RequestId, Is.Null);
    }

    [Test]
    public async Task A_sync_call_is_ended_in_the_midst_of_a_body()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
            await connection.StaySilentAsync();
        });
        AzureOpenAIClient client = server.CreateClient(new() { Retry = { MaxRetries = 0 }, Calls = { IdleTimeout = TimeSpan.FromMilliseconds(100) } });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: false).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_idle"));
    }

    [Test]
    public async Task Headers_that_drip_end_with_the_first_byte_s_time_limit([Values] bool async)
    {
        await using var server = new FaultServer(async connection =>
        {
            foreach (char c in "HTTP/1.1 200 OK\r\nX-Slow: " + new string('x', 100_000))
            {
                await connection.SendAsync(c.ToString());
                await connection.PauseAsync(20);
            }
        });
        AzureOpenAIClient client = server.CreateClient(new() { Retry = { MaxRetries = 0 }, Calls = { FirstByteTimeout = TimeSpan.FromMilliseconds(200) } });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_first_byte"));
    }

    [Test]
    public async Task An_error_whose_body_does_not_end_is_still_that_error()
    {
        var pipe = new Pipe();
        var service = Service().ReplyBody(() => pipe.Reader.AsStream(), "application/json", 403);

        Task call = service.Client.ChatAsync(async: true);

        Assert.That((await AssertEndsAfter(service, call, 60)).Status, Is.EqualTo(403));
    }

    private FakeService Service(int retries = 0) => new(new() { TimeProvider = _clock, Retry = { MaxRetries = retries } });

    private async Task<AzureOpenAIException> AssertEndsAfter(FakeService service, Task call, int seconds)
    {
        await service.WaitForRequestAsync();
        await Task.Delay(20);
        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Task.Delay(20);
        Assert.That(call.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));
        return (await Assert.ThrowsAsync<AzureOpenAIException>(() => call.WaitAsync(TimeSpan.FromSeconds(10))))!;
    }
}
