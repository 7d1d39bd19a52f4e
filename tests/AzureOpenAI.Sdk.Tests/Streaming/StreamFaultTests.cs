using System.Net.Sockets;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Streams that break, over a real connection.</summary>
public sealed class StreamFaultTests
{
    [Test]
    public async Task A_connection_reset_after_output_is_reported_with_what_arrived_and_nothing_is_sent_again([Values("", "id: 7\n", "retry: 1\nid: 7\n")] string lines)
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendAsync($"{lines}data: {Replies.Piece("Once upon")}\n\n{lines}data: {Replies.Piece(" a ti")}\n\ndata: {{\"choi");
            await connection.PauseAsync(20);
            await connection.ResetAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => server.CreateClient().StreamAsync());

        Assert.That(failure.GetReceived<ChatResult>()!.Text, Is.EqualTo("Once upon a ti"));
        Assert.That(failure, Has.Property(nameof(failure.UpdateCount)).EqualTo(2).And.Property(nameof(failure.Kind)).EqualTo(FailureKind.Interrupted));
        Assert.That(failure, Has.Property(nameof(failure.MayHaveExecuted)).True.And.Property(nameof(failure.Status)).EqualTo(200));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    [TestCase("data: {\"choices\":[{\"ind", "connection_lost")]
    [TestCase("data: {\"choices\":[{\"ind\n\n", "truncated_response")]
    [TestCase("da", "connection_lost")]
    [TestCase("", "stream_ended_early")]
    [TestCase(": bye\n\n", "stream_ended_early")]
    [TestCase(": by", "stream_ended_early")]
    public async Task A_stream_that_ends_before_the_answer_does_is_never_taken_for_a_whole_one(string rest, string code)
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendAsync(Replies.Events(Replies.Piece("half")) + rest);
            await connection.CloseAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => server.CreateClient().StreamAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo(code));
        Assert.That(failure.GetReceived<ChatResult>()!.Text, Is.EqualTo("half"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_chunk_missing_its_end_is_a_broken_connection()
    {
        string body = Replies.Events(Replies.Piece("half"));
        await using var server = new FaultServer(async connection =>
        {
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
            await connection.SendAsync($"{body.Length:x}\r\n{body}\r\nff\r\ndata: ");
            await connection.CloseAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => server.CreateClient().StreamAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo("connection_lost"));
        Assert.That(failure.UpdateCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_stream_that_breaks_before_its_first_event_is_sent_once_more()
    {
        await using var server = new FaultServer(
            async connection =>
            {
                await connection.BeginEventsAsync();
                await connection.SendAsync(": still thinking\n\ndata: {\"cho");
                await connection.ResetAsync();
            },
            async connection =>
            {
                await connection.BeginEventsAsync();
                await connection.SendEventsAsync(Replies.Piece("hi"), Replies.Stop, "[DONE]");
                await connection.CloseAsync();
            });

        IReadOnlyList<string?> texts = await server.CreateClient().StreamAsync();

        Assert.That(texts, Is.EqualTo(new[] { "hi", null }));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_stream_that_breaks_before_its_first_event_twice_fails_at_the_call()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.CloseAsync();
        });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient().GetChatClient("gpt-4o").StreamAsync("hello"));

        Assert.That(failure, Is.Not.InstanceOf<StreamInterruptedException>());
        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo("stream_ended_early").And.Property(nameof(failure.Attempts)).EqualTo(2));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Leaving_the_loop_closes_the_connection()
    {
        var closed = new TaskCompletionSource();
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendEventsAsync(Replies.Piece("one"));
            await connection.WaitForCloseAsync();
            closed.SetResult();
        });

        await foreach (ChatUpdate update in await server.CreateClient().GetChatClient("gpt-4o").StreamAsync("hello"))
        {
            Assert.That(update.Text, Is.EqualTo("one"));
            break;
        }

        Assert.That(closed.Task.Wait(TimeSpan.FromSeconds(10)), Is.True);
    }

    [Test]
    public async Task A_stream_that_nobody_reads_is_closed_with_its_disposal()
    {
        var closed = new TaskCompletionSource();
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendEventsAsync(Replies.Piece("one"));
            await connection.WaitForCloseAsync();
            closed.SetResult();
        });

        await using (await server.CreateClient().GetChatClient("gpt-4o").StreamAsync("hello"))
        {
        }

        Assert.That(closed.Task.Wait(TimeSpan.FromSeconds(10)), Is.True);
    }

    [Test]
    public async Task A_slow_reader_loses_nothing_and_is_never_cut_off()
    {
        const int Count = 5_000;
        string filler = new('x', 1_000);
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            for (int i = 0; i < Count; i++)
            {
                await connection.SendEventsAsync(Replies.Piece($"{i} {filler}"));
            }

            await connection.SendEventsAsync(Replies.Stop);
            await connection.CloseAsync();
        });

        int next = 0;
        await foreach (ChatUpdate update in await server.CreateClient().GetChatClient("gpt-4o").StreamAsync("hello"))
        {
            if (next % 1_000 == 0)
            {
                await Task.Delay(20);
            }

            if (update.Text is { } text)
            {
                Assert.That(text, Does.StartWith($"{next++} "));
            }
        }

        Assert.That(next, Is.EqualTo(Count));
    }

    [Test]
    public async Task A_connection_serves_the_next_call_after_a_whole_stream()
    {
        string body = Replies.Events(Replies.Piece("hi"), Replies.Stop, "[DONE]");
        await using var server = new FaultServer(connection => connection.SendAsync(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n0\r\n\r\n"));
        AzureOpenAIClient client = server.CreateClient();

        await client.StreamAsync();
        await client.StreamAsync();

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.ConnectionCount, Is.EqualTo(1));
    }

    [Test]
    public async Task A_failure_in_mid_stream_names_the_broken_connection_as_its_cause()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendEventsAsync(Replies.Piece("one"));
            await connection.PauseAsync(20);
            await connection.ResetAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => server.CreateClient().StreamAsync());

        Assert.That(failure.GetBaseException(), Is.InstanceOf<SocketException>().Or.InstanceOf<IOException>());
    }
}
