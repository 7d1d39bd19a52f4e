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
    public async Task A_reply_cut_by_the_content_filter_is_no_exception()
    {
        var service = new FakeService().ReplyEvents(Replies.Events(
            Replies.Piece("half"), """{"choices":[{"index":0,"delta":{},"finish_reason":"content_filter","content_filter_results":{"violence":{"filtered":true,"severity":"high"}}}]}""", "[DONE]"));

        ChatResult result = await (await service.Client.GetChatClient("gpt-4o").StreamAsync("hello")).ToCompletionAsync();

        Assert.That(result.FinishReason, Is.EqualTo(ChatFinishReason.ContentFilter));
        Assert.That(result.Choices[0].ContentFilterResults!.Violence!.Filtered, Is.True);
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
