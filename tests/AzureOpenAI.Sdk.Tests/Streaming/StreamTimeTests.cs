using System.IO.Pipelines;
using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Time limits of streams, on a clock that the tests move.</summary>
public sealed class StreamTimeTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Pipe _pipe = new();
    private readonly FakeService _service;

    public StreamTimeTests()
    {
        _service = new FakeService(new() { TimeProvider = _clock, Retry = { MaxRetries = 0 } }).ReplyBody(() => _pipe.Reader.AsStream());
    }

    public void Dispose() => _service.Dispose();

    [Test]
    public async Task A_silent_stream_ends_after_the_idle_time_limit()
    {
        await using IAsyncEnumerator<ChatUpdate> updates = await StartAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(59));
        await Task.Delay(20);
        Assert.That(next.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => next);
        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("timeout_idle").And.Property(nameof(failure.Kind)).EqualTo(FailureKind.TimedOut));
        Assert.That(failure.InnerException, Is.InstanceOf<TimeoutException>());
        Assert.That(failure.Message, Does.Contain("60 s").And.Contain(nameof(CallSettings.IdleTimeout)));
        Assert.That(failure.GetReceived<ChatResult>()!.Text, Is.EqualTo("one"));
    }

    [Test]
    public async Task Comments_keep_a_stream_alive_until_the_progress_time_limit()
    {
        await using IAsyncEnumerator<ChatUpdate> updates = await StartAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        var passed = TimeSpan.Zero;
        while (!next.IsCompleted && passed < TimeSpan.FromHours(1))
        {
            await SendAsync(": ping\n\n");
            await Task.Delay(2);
            _clock.Advance(TimeSpan.FromSeconds(30));
            passed += TimeSpan.FromSeconds(30);
        }

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => next);
        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_progress"));
        Assert.That(passed, Is.GreaterThanOrEqualTo(TimeSpan.FromMinutes(15)).And.LessThan(TimeSpan.FromMinutes(20)));
    }

    [Test]
    public async Task Comments_without_a_pause_end_with_the_progress_time_limit_too()
    {
        var service = new FakeService(new() { TimeProvider = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) }, Retry = { MaxRetries = 0 } })
            .ReplyBody(() => new EndlessComments());

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => Task.Run(() => service.Client.StreamAsync()).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.That(failure.ErrorCode, Is.EqualTo("timeout_progress"));
    }

    [Test]
    public async Task A_reader_may_take_its_time_before_and_between_updates()
    {
        await using IAsyncEnumerator<ChatUpdate> updates = await StartAsync();

        _clock.Advance(TimeSpan.FromMinutes(20));
        await SendAsync(Replies.Events(Replies.Piece("two")));
        Assert.That(await updates.MoveNextAsync(), Is.True);
        _clock.Advance(TimeSpan.FromMinutes(20));
        Task<bool> next = updates.MoveNextAsync().AsTask();
        await Task.Delay(20);
        await SendAsync(Replies.Events(Replies.Stop, "[DONE]"));
        await _pipe.Writer.CompleteAsync();

        Assert.That(await next, Is.True);
        Assert.That(await updates.MoveNextAsync(), Is.False);
    }

    [Test]
    public async Task A_stream_that_is_taken_up_late_has_not_timed_out_meanwhile()
    {
        await SendAsync(Replies.Events(Replies.Piece("one")));
        ChatStream stream = await _service.Client.GetChatClient("gpt-4o").StreamAsync("hello");

        _clock.Advance(TimeSpan.FromMinutes(30));
        await SendAsync(Replies.Events(Replies.Stop));
        await _pipe.Writer.CompleteAsync();

        Assert.That((await stream.ToCompletionAsync()).Text, Is.EqualTo("one"));
    }

    [Test]
    public async Task A_stream_has_an_hour_in_all()
    {
        await using IAsyncEnumerator<ChatUpdate> updates = await StartAsync();

        AzureOpenAIException? failure = null;
        for (int minute = 0; minute < 120 && failure is null; minute++)
        {
            Task<bool> next = updates.MoveNextAsync().AsTask();
            _clock.Advance(TimeSpan.FromSeconds(50));
            await SendAsync(Replies.Events(Replies.Piece("more")));
            failure = await next.ContinueWith(task => task.Exception?.InnerException as AzureOpenAIException, TaskScheduler.Default);
        }

        Assert.That(failure?.ErrorCode, Is.EqualTo("timeout_attempt"));
        Assert.That(((StreamInterruptedException)failure!).UpdateCount, Is.InRange(60, 75));
    }

    [Test]
    [TestCase("gpt-4o", 60)]
    [TestCase("o3-mini", 600)]
    [TestCase("gpt-5-chat", 600)]
    public async Task A_reasoning_model_may_be_silent_for_longer(string deployment, int seconds)
    {
        await SendAsync(Replies.Events(Replies.Piece("one")));
        await using IAsyncEnumerator<ChatUpdate> updates = (await _service.Client.GetChatClient(deployment).StreamAsync("hello")).GetAsyncEnumerator();
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await Task.Delay(20);
        Assert.That(next.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await Assert.ThrowsAsync<StreamInterruptedException>(() => next), Has.Property("ErrorCode").EqualTo("timeout_idle"));
    }

    [Test]
    public async Task The_whole_call_s_time_limit_ends_a_stream()
    {
        var client = _service.Client.GetChatClient("gpt-4o").With(new CallSettings { Timeout = TimeSpan.FromSeconds(30) });
        await SendAsync(Replies.Events(Replies.Piece("one")));
        await using IAsyncEnumerator<ChatUpdate> updates = (await client.StreamAsync("hello")).GetAsyncEnumerator();
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That(await Assert.ThrowsAsync<StreamInterruptedException>(() => next), Has.Property("ErrorCode").EqualTo("timeout_call"));
    }

    [Test]
    public async Task A_time_limit_that_is_switched_off_never_passes()
    {
        var endless = new CallSettings { IdleTimeout = Timeout.InfiniteTimeSpan, ProgressTimeout = Timeout.InfiniteTimeSpan, AttemptTimeout = TimeSpan.MaxValue };
        await SendAsync(Replies.Events(Replies.Piece("one")));
        await using IAsyncEnumerator<ChatUpdate> updates = (await _service.Client.GetChatClient("gpt-4o").With(endless).StreamAsync("hello")).GetAsyncEnumerator();
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromDays(20));
        await Task.Delay(20);
        await SendAsync(Replies.Events(Replies.Stop));

        Assert.That(await next, Is.True);
    }

    [Test]
    public async Task A_stream_silent_before_its_first_event_times_out_at_the_call_and_is_sent_once_more()
    {
        var service = new FakeService(new() { TimeProvider = _clock })
            .ReplyBody(() => new Pipe().Reader.AsStream())
            .ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop));

        Task<IReadOnlyList<string?>> texts = service.Client.StreamAsync();
        await service.WaitForRequestAsync();
        for (int i = 0; i < 100 && !texts.IsCompleted; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }

        Assert.That(await texts, Is.EqualTo(new[] { "hi", null }));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    private async Task<IAsyncEnumerator<ChatUpdate>> StartAsync()
    {
        await SendAsync(Replies.Events(Replies.Piece("one")));
        IAsyncEnumerator<ChatUpdate> updates = (await _service.Client.GetChatClient("gpt-4o").StreamAsync("hello")).GetAsyncEnumerator();
        Assert.That(await updates.MoveNextAsync(), Is.True);
        return updates;
    }

    private async Task SendAsync(string text) => await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>A stream that always has another comment ready, so that nobody ever waits for it.</summary>
    private sealed class EndlessComments : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Fill(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => Task.FromResult(Fill(buffer.AsSpan(offset, count)));

        private static int Fill(Span<byte> buffer)
        {
            byte[] comment = Encoding.ASCII.GetBytes(": ping\n");
            comment.AsSpan(0, Math.Min(comment.Length, buffer.Length)).CopyTo(buffer);
            return Math.Min(comment.Length, buffer.Length);
        }
    }
}
