using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>Errors that come as events, at the start of a stream or in its midst.</summary>
public sealed class StreamErrorTests
{
    [Test]
    [TestCase("data: {\"error\":{\"code\":\"server_error\",\"message\":\"It broke.\"}}\n\n", "server_error")]
    [TestCase("data: {\"error\":\"It broke.\"}\n\n", "stream_error")]
    [TestCase("data: {\"error\":{}}\n\n", "stream_error")]
    [TestCase("data: {\"id\":\"1\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"It broke.\"}}\n\n", "overloaded_error")]
    [TestCase("event: error\ndata: {\"code\":500,\"message\":\"It broke.\"}\n\n", "500")]
    [TestCase("event: error\ndata: {\"error\":{\"code\":\"500\",\"message\":\"It broke.\"}}\n\n", "500")]
    [TestCase("event: error\ndata: overloaded\n\n", "stream_error")]
    [TestCase("event: error\ndata\n\n", "stream_error")]
    public async Task An_error_in_mid_stream_is_an_error_with_what_arrived(string error, string code)
    {
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("half")) + error + Replies.Events(Replies.Stop, "[DONE]"));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => service.Client.StreamAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo(code));
        Assert.That(failure.GetReceived<ChatResult>()!.Text, Is.EqualTo("half"));
        Assert.That(failure.UpdateCount, Is.EqualTo(1));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_error_in_mid_stream_is_told_at_once_although_the_connection_stays_open()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendEventsAsync(Replies.Piece("half"), """{"error":{"code":"server_error","message":"It broke."}}""");
            await connection.StaySilentAsync();
        });

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => server.CreateClient().StreamAsync().WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.That(failure.Message, Does.Contain("It broke."));
    }

    [Test]
    [TestCase("""{"error":{"code":"429","message":"Slow down."}}""")]
    [TestCase("""{"error":{"type":"server_error","message":"It broke."}}""")]
    [TestCase("""{"error":{"code":"service_unavailable"}}""")]
    public async Task An_error_as_the_first_event_is_tried_again_like_its_status(string error)
    {
        var service = new FakeService().ReplyEvents(Replies.Events(error)).ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop));

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_error_as_the_first_event_that_no_retry_mends_fails_at_the_call([Values("data: ", "event: error\ndata: ")] string start)
    {
        var service = new FakeService().ReplyEvents(start + """{"error":{"code":"invalid_prompt","message":"No."}}""" + "\n\n");

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.GetChatClient("gpt-4o").StreamAsync("hello"));

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Refused).And.Property(nameof(failure.ErrorCode)).EqualTo("invalid_prompt"));
        Assert.That(failure.Error!.Message, Is.EqualTo("No."));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    [TestCase("data: {]\n\n", "invalid_json")]
    [TestCase("data: null\n\n", "empty_response")]
    [TestCase("data: [1]\n\n", "invalid_json")]
    [TestCase("data: {\"choices\":[]}{}\n\n", "invalid_json")]
    [TestCase("data: hello\n\n", "invalid_json")]
    [TestCase("data: {\"choices\":7}\n\n", "invalid_json")]
    public async Task An_event_that_is_no_update_ends_the_stream_with_a_typed_failure(string wrong, string code)
    {
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("half")) + wrong + Replies.Events(Replies.Stop));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => service.Client.StreamAsync());

        Assert.That(failure.ErrorCode, Is.EqualTo(code));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed));
        Assert.That(failure.GetReceived<ChatResult>()!.Text, Is.EqualTo("half"));
    }

    [Test]
    public async Task An_event_above_the_limit_ends_the_stream()
    {
        var service = new FakeService(new() { Limits = { MaxEventBytes = 1_000 } })
            .ReplyEvents(Replies.Events(Replies.Piece("half"), Replies.Piece(new string('x', 1_000)), Replies.Stop));

        var failure = await Assert.ThrowsAsync<StreamInterruptedException>(() => service.Client.StreamAsync());

        Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.TooLarge).And.Message.Contains("Limits.MaxEventBytes"));
        Assert.That(failure.UpdateCount, Is.EqualTo(1));
    }

    [Test]
    public async Task An_endless_line_ends_the_stream_at_the_limit()
    {
        const int Limit = 1024 * 1024;
        long sent = 0;
        await using var server = new FaultServer(async connection =>
        {
            await connection.BeginEventsAsync();
            await connection.SendAsync("data: ");
            byte[] much = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            while (sent < 64 * Limit)
            {
                await connection.SendAsync(much);
                sent = connection.SentBytes;
            }
        });

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => server.CreateClient(new() { Limits = { MaxEventBytes = Limit } }).StreamAsync());

        Assert.That(failure.Kind, Is.EqualTo(FailureKind.TooLarge));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(sent, Is.LessThan(64 * Limit));
    }
}
