using Azure;
using Azure.Core.Pipeline;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Transport;

/// <summary>Azure.Core's own transport may be set in place of ours, and the client's rules hold over it as well.</summary>
public sealed class OtherTransportTests
{
    [Test]
    public async Task A_call_and_a_stream_are_answered([Values] bool async)
    {
        await using var server = new FaultServer(
            connection => connection.ReplyAsync(503, "{}"),
            connection => connection.ReplyAsync(200, Replies.Chat),
            connection => connection.ReplyAsync(200, Replies.Events(Replies.Piece("hi"), Replies.Stop), "Content-Type: text/event-stream\r\n"));
        AzureOpenAIClient client = Client(server);

        var answer = await client.ChatAsync(async);
        IReadOnlyList<string?> texts = await client.StreamAsync();

        Assert.That(answer.Value.Text, Is.EqualTo("hi"));
        Assert.That(answer.GetRawResponse().Content.ToString(), Is.EqualTo(Replies.Chat));
        Assert.That(texts, Is.EqualTo(new[] { "hi", null }));
        Assert.That(server.Requests[0], Does.Contain("api-key: 0123456789abcdef"));
    }

    [Test]
    public async Task A_broken_connection_is_sent_once_more_and_then_told([Values] bool async)
    {
        await using var server = new FaultServer(connection => connection.ResetAsync());

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => Client(server).ChatAsync(async));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Interrupted).And.Property(nameof(failure.Attempts)).EqualTo(2));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_stream_reset_after_output_is_not_sent_again_although_it_has_ids()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendAsync($"id: 1\ndata: {Replies.Piece("half")}\n\nid: 2\ndata: {{");
            await connection.PauseAsync(20);
            await connection.ResetAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => Client(server).StreamAsync());

        Assert.That(failure.UpdateCount, Is.EqualTo(1));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_and_a_time_limit_are_told([Values] bool async)
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(400, """{"error":{"code":"bad","message":"No."}}"""), connection => connection.StaySilentAsync());
        AzureOpenAIClient client = Client(server);

        var refusal = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async));
        var late = await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.That(refusal, Has.Property(nameof(refusal.Status)).EqualTo(400).And.Property(nameof(refusal.ErrorCode)).EqualTo("bad"));
        Assert.That(refusal.GetRawResponse()!.Content.ToString(), Does.Contain("bad"));
        Assert.That(late.ErrorCode, Is.EqualTo("timeout_first_byte"));
    }

    [Test]
    public async Task A_redirect_is_not_followed()
    {
        await using var other = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        await using var server = new FaultServer(connection => connection.ReplyAsync(307, "", $"Location: {other.Endpoint}\r\n"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => Client(server).ChatAsync(async: true));

        Assert.That(failure.Status, Is.EqualTo(307));
        Assert.That(other.ConnectionCount, Is.Zero);
    }

    [Test]
    public async Task A_key_that_could_forge_a_header_is_refused()
    {
        await using var server = new FaultServer(connection => connection.ReplyAsync(200, Replies.Chat));
        var key = new AzureKeyCredential("good");
        var client = new AzureOpenAIClient(server.Endpoint, key, new() { Transport = new HttpClientTransport(), AllowInsecureLoopback = true });
        key.Update("bad\r\nX-Admin: yes");

        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(async: true));

        Assert.That(server.Requests, Is.Empty);
    }

    private static AzureOpenAIClient Client(FaultServer server) => server.CreateClient(new()
    {
        Transport = new HttpClientTransport(),
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
        Calls = { FirstByteTimeout = TimeSpan.FromMilliseconds(500), MaxRetries = 1 },
    });
}
