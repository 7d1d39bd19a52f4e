using System.IO.Pipelines;
using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>How a stream is begun, left, closed and cancelled.</summary>
public sealed class StreamLifetimeTests : IDisposable
{
    private readonly Pipe _pipe = new();
    private readonly FakeService _service;

    public StreamLifetimeTests() => _service = new FakeService().ReplyBody(() => _pipe.Reader.AsStream());

    public void Dispose() => _service.Dispose();

    [Test]
    public async Task A_stream_can_be_read_only_once()
    {
        ChatStream stream = await OpenAsync();
        await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Replies.Events(Replies.Stop)));
        await _pipe.Writer.CompleteAsync();
        await stream.ToCompletionAsync();

        Assert.That(() => stream.GetAsyncEnumerator(), Throws.InvalidOperationException.With.Message.Contains("only once"));
        await Assert.ThatAsync(() => stream.ToCompletionAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_stream_closed_before_it_is_read_says_so()
    {
        ChatStream stream = await OpenAsync();

        await stream.DisposeAsync();
        stream.Dispose();

        Assert.That(() => stream.GetAsyncEnumerator(), Throws.InstanceOf<ObjectDisposedException>().With.Message.Contains("closed"));
    }

    [Test]
    public async Task A_stream_closed_while_it_is_read_says_so()
    {
        ChatStream stream = await OpenAsync();
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator();
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        await stream.DisposeAsync();
        await _pipe.Writer.CompleteAsync();

        await Assert.ThatAsync(() => next.WaitAsync(TimeSpan.FromSeconds(10)), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test, Repeat(20)]
    public async Task A_stream_closed_while_a_real_connection_is_read_says_so()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendEventsAsync(Replies.Piece("one"));
            await connection.StaySilentAsync();
        });
        ChatStream stream = await server.CreateClient().GetChatClient("gpt-4o").StreamAsync("hello");
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator();
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        await stream.DisposeAsync();

        await Assert.ThatAsync(() => next.WaitAsync(TimeSpan.FromSeconds(10)), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_closed_stream_hands_out_nothing_more_not_even_what_is_here_already()
    {
        await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("one"), Replies.Piece("two"), Replies.Stop)));
        ChatStream stream = await _service.Client.GetChatClient("gpt-4o").StreamAsync("hello");
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator();
        await updates.MoveNextAsync();

        await stream.DisposeAsync();

        await Assert.ThatAsync(() => updates.MoveNextAsync().AsTask(), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Cancelling_after_a_stream_was_closed_harms_nobody()
    {
        using var cancel = new CancellationTokenSource();
        ChatStream stream = await OpenAsync(cancel.Token);
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator(cancel.Token);
        await updates.MoveNextAsync();

        await stream.DisposeAsync();

        Assert.That(cancel.Cancel, Throws.Nothing);
    }

    [Test]
    public async Task Cancelling_between_updates_ends_the_stream_with_the_caller_s_token([Values] bool atTheCall)
    {
        using var cancel = new CancellationTokenSource();
        ChatStream stream = await OpenAsync(atTheCall ? cancel.Token : default);
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator(atTheCall ? default : cancel.Token);
        await updates.MoveNextAsync();
        await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("two"))));

        await cancel.CancelAsync();

        var failure = await Assert.CatchAsync<OperationCanceledException>(() => updates.MoveNextAsync().AsTask());
        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
    }

    [Test]
    public async Task Cancelling_while_an_update_is_waited_for_ends_the_stream_with_the_caller_s_token([Values] bool atTheCall)
    {
        using var cancel = new CancellationTokenSource();
        ChatStream stream = await OpenAsync(atTheCall ? cancel.Token : default);
        await using IAsyncEnumerator<ChatUpdate> updates = stream.GetAsyncEnumerator(atTheCall ? default : cancel.Token);
        await updates.MoveNextAsync();

        Task<bool> next = updates.MoveNextAsync().AsTask();
        await cancel.CancelAsync();

        var failure = await Assert.CatchAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(_service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Cancelling_while_the_first_event_is_waited_for_ends_the_call()
    {
        using var cancel = new CancellationTokenSource();

        Task<ChatStream> opening = _service.Client.GetChatClient("gpt-4o").StreamAsync("hello", cancel.Token);
        await _service.WaitForRequestAsync();
        await cancel.CancelAsync();

        var failure = await Assert.CatchAsync<OperationCanceledException>(() => opening.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(_service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_headers_of_a_stream_can_be_read_before_and_after_it()
    {
        var service = new FakeService().Reply(200, Replies.Events(Replies.Piece("hi"), Replies.Stop), "text/event-stream", ("x-ms-region", "East US 2"), ("x-ratelimit-remaining-tokens", "7"));
        ChatStream stream = await service.Client.GetChatClient("gpt-4o").StreamAsync("hello");

        RateLimitInfo before = stream.GetRawResponse().GetRateLimits();
        await stream.ToCompletionAsync();
        RateLimitInfo after = stream.GetRawResponse().GetRateLimits();

        Assert.That(before, Has.Property(nameof(before.Region)).EqualTo("East US 2").And.Property(nameof(before.RemainingTokens)).EqualTo(7));
        Assert.That(after.Region, Is.EqualTo("East US 2"));
    }

    private async Task<ChatStream> OpenAsync(CancellationToken cancellationToken = default)
    {
        await _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("one"))), CancellationToken.None);
        return await _service.Client.GetChatClient("gpt-4o").StreamAsync("hello", cancellationToken);
    }
}
