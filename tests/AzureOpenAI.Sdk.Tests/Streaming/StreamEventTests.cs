using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Streaming;

/// <summary>What the events of a stream mean.</summary>
public sealed class StreamEventTests
{
    [Test]
    [TestCase("data: [DONE]\n\n")]
    [TestCase("data:[DONE]\n\n")]
    [TestCase("data: [DONE] \n\n")]
    [TestCase("data: [DONE]\n")]
    [TestCase("data: [DONE]")]
    [TestCase("[DONE]\n\n")]
    [TestCase("[DONE]\n")]
    [TestCase("[DONE]")]
    [TestCase("event: done\ndata: [DONE]\n\n")]
    public async Task DONE_ends_a_stream_however_it_is_written(string done)
    {
        // Without a finish reason, so that only this line can say that the answer is whole.
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("hi")) + done);

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi" }));
    }

    [Test]
    public async Task Nothing_after_DONE_is_handed_out()
    {
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop, "[DONE]", Replies.Piece("more"), "{\"error\":{}}"));

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
    }

    [Test]
    public async Task A_finish_reason_ends_an_answer_without_DONE([Values("\n\n", "\n", "")] string end)
    {
        var service = new FakeService().ReplyEvents($"{Replies.Events(Replies.Piece("hi"))}data: {Replies.Stop}{end}");

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
    }

    [Test]
    public async Task Usage_after_the_finish_reason_and_pieces_without_choices_are_handed_out()
    {
        var service = new FakeService().ReplyEvents(Replies.Events(
            """{"choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{}}]}""",
            Replies.Piece("hi"), Replies.Stop, """{"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""", "[DONE]"));

        ChatResult result = await (await service.Client.GetChatClient("gpt-4o").StreamAsync("hello")).ToCompletionAsync();

        Assert.That(result.Usage!.TotalTokens, Is.EqualTo(3));
        Assert.That(result.PromptFilterResults, Has.Count.EqualTo(1));
    }

    [Test]
    [TestCase("event: ping\ndata: {\"type\":\"ping\"}\n\n", 1, TestName = "Unknown_events_pass_through(JSON)")]
    [TestCase("event: ping\ndata: still here\n\n", 0, TestName = "Unknown_events_pass_through(no JSON)")]
    [TestCase("event: ping\ndata\n\n", 0, TestName = "Unknown_events_pass_through(empty)")]
    [TestCase("data:\n\n", 0, TestName = "Unknown_events_pass_through(empty data)")]
    [TestCase("id: 3\nretry: 12345678910\nfoo: bar\n\n: ping\n\n", 0, TestName = "Unknown_events_pass_through(no data)")]
    [TestCase("data: {\"choices\":[],\"brand\":\"new\"}\n\n", 1, TestName = "Unknown_events_pass_through(unknown field)")]
    public async Task Unknown_events_pass_through(string unknown, int updates)
    {
        var service = new FakeService().ReplyEvents(Replies.Events(Replies.Piece("a")) + unknown + Replies.Events(Replies.Piece("b"), Replies.Stop));

        IReadOnlyList<string?> texts = await service.Client.StreamAsync();

        Assert.That(string.Concat(texts), Is.EqualTo("ab"));
        Assert.That(texts, Has.Count.EqualTo(3 + updates));
    }

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
    public async Task A_reply_cut_by_the_content_filter_is_no_exception()
    {
        var service = new FakeService().ReplyEvents(Replies.Events(
            Replies.Piece("half"), """{"choices":[{"index":0,"delta":{},"finish_reason":"content_filter","content_filter_results":{"violence":{"filtered":true,"severity":"high"}}}]}""", "[DONE]"));

        ChatResult result = await (await service.Client.GetChatClient("gpt-4o").StreamAsync("hello")).ToCompletionAsync();

        Assert.That(result.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
        Assert.That(result.Choices[0].ContentFilterResults!.Violence!.Filtered, Is.True);
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

    [Test]
    public async Task A_compressed_stream_is_read([Values("gzip", "identity")] string encoding)
    {
        byte[] wire = Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("hi"), Replies.Stop));
        var service = new FakeService().Reply((_, _) => Task.FromResult(FakeService.Response(
            200, encoding == "gzip" ? Compressed.Gzip(wire) : wire, "text/event-stream", ("Content-Encoding", encoding))));

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
    }

    [Test]
    [TestCase("zstd", "unexpected_encoding")]
    [TestCase("gzip", "unexpected_encoding")]
    public async Task A_stream_that_is_not_compressed_as_it_says_fails_at_the_call(string encoding, string code)
    {
        var service = new FakeService().Reply(200, Replies.Events(Replies.Piece("hi"), Replies.Stop), "text/event-stream", ("Content-Encoding", encoding));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.StreamAsync());

        Assert.That(failure, Has.Property(nameof(failure.ErrorCode)).EqualTo(code).And.Property(nameof(failure.Kind)).EqualTo(FailureKind.Malformed));
    }

    [Test]
    [TestCase("text/html", "<html>Sign in</html>", "unexpected_content")]
    [TestCase("application/json", """{"choices":[]}""", "unexpected_content")]
    [TestCase("application/json", "", "empty_response")]
    public async Task An_answer_that_is_no_stream_fails_at_the_call(string type, string body, string code)
    {
        var service = new FakeService().Reply(200, body, type);

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.GetChatClient("gpt-4o").StreamAsync("hello"));

        Assert.That(failure.ErrorCode, Is.EqualTo(code));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_with_status_200_is_a_refusal_at_the_call()
    {
        var service = new FakeService().Reply(200, Replies.TooManyRequests).ReplyEvents(Replies.Events(Replies.Piece("hi"), Replies.Stop));

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_stream_without_a_content_type_is_read_as_one()
    {
        var service = new FakeService().Reply((_, _) =>
        {
            var response = FakeService.Response(200, Encoding.UTF8.GetBytes(Replies.Events(Replies.Piece("hi"), Replies.Stop)));
            response.Content.Headers.Remove("Content-Type");
            return Task.FromResult(response);
        });

        Assert.That(await service.Client.StreamAsync(), Is.EqualTo(new[] { "hi", null }));
    }
}
