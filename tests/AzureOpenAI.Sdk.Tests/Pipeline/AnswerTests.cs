using System.Text;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>Answers that say success and are none.</summary>
public sealed class AnswerTests
{
    [Test]
    [TestCase("text/html", "<html><body>Sign in</body></html>", "unexpected_content")]
    [TestCase("application/json", "<html><body>Sign in</body></html>", "unexpected_content")]
    [TestCase("application/json", " \r\n\t<?xml version='1.0'?>", "unexpected_content")]
    [TestCase("text/plain", "OK", "unexpected_content")]
    [TestCase("application/octet-stream", "{}", "unexpected_content")]
    [TestCase("text/event-stream", "data: {}\n\n", "unexpected_content")]
    [TestCase("application/json", "", "empty_response")]
    [TestCase("application/json", "null", "empty_response")]
    [TestCase("application/json", "[]", "invalid_json")]
    [TestCase("application/json", "[{}]", "invalid_json")]
    [TestCase("application/json", "7", "invalid_json")]
    [TestCase("application/json", "\"hi\"", "invalid_json")]
    [TestCase("application/json", "hi", "invalid_json")]
    [TestCase("application/json", "{} {}", "invalid_json")]
    [TestCase("application/json", "{}}", "invalid_json")]
    [TestCase("application/json", "{'choices':[]}", "invalid_json")]
    [TestCase("application/json", "{\"choices\":[],}", "invalid_json")]
    [TestCase("application/json", "{\"choices\":7}", "invalid_json")]
    [TestCase("application/json", "{\"choices\":[NaN]}", "invalid_json")]
    [TestCase("application/json", "\0\0\0", "invalid_json")]
    public async Task An_answer_that_is_not_what_was_promised_is_a_typed_failure(string type, string body, string code)
    {
        foreach (bool async in new[] { false, true })
        {
            var service = new FakeService().Reply(200, body, type);

            var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

            Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Malformed).And.Property(nameof(failure.ErrorCode)).EqualTo(code));
            Assert.That(failure, Has.Property(nameof(failure.Status)).EqualTo(200).And.Property(nameof(failure.MayHaveExecuted)).True);
            Assert.That(failure.GetRawResponse()!.Content.ToString(), Is.EqualTo(body));
            Assert.That(service.Requests, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task JSON_is_read_under_each_of_its_names([Values("application/json", "application/json; charset=utf-8", "APPLICATION/JSON", "text/json", "application/problem+json")] string type)
    {
        var service = new FakeService().Reply(200, Replies.Chat, type);

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    public async Task A_body_with_a_byte_order_mark_or_blanks_around_it_is_read([Values("\uFEFF", " \r\n", "")] string before, [Values("\n\n", "")] string after)
    {
        var service = new FakeService().Reply(200, before + Replies.Chat + after);

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.EqualTo("hi"));
    }

    [Test]
    public async Task An_answer_cut_at_any_byte_is_never_a_result_and_says_how_far_it_came()
    {
        byte[] whole = Encoding.UTF8.GetBytes("""{"id":"c","choices":[{"index":0,"message":{"role":"assistant","content":"né\u00e9\n漢"},"finish_reason":"stop"}],"usage":{"prompt_tokens":12,"cost":1.5e3,"ok":true,"none":null}}""");
        for (int length = 1; length < whole.Length; length++)
        {
            byte[] cut = whole[..length];
            var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply((_, _) => Task.FromResult(FakeService.Response(200, cut)));

            var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

            Assert.That(failure.ErrorCode, Is.EqualTo("truncated_response"), $"cut at byte {length}");
            Assert.That(failure.Message, Does.Contain($"after {length} bytes"));
        }
    }

    [Test]
    [TestCase("""{"error":{"code":"429","message":"Slow down."}}""", true)]
    [TestCase("""{"error":{"code":"InternalServerError","message":"It broke."}}""", true)]
    [TestCase("""{"error":{"type":"overloaded_error"}}""", true)]
    [TestCase("""{"id":"x","error":{"code":"503"}}""", true)]
    [TestCase("""{"error":{"code":"invalid_api_key","message":"No."}}""", false)]
    [TestCase("""{"error":{"code":"401","message":"No."}}""", false)]
    [TestCase("""{"error":"No."}""", false)]
    [TestCase("""{"status":"failed","error":"No."}""", false)]
    [TestCase("""{"error":{}}""", false)]
    public async Task An_error_with_status_200_is_a_refusal_and_tried_again_like_its_own_status(string body, bool isTriedAgain)
    {
        foreach (bool async in new[] { false, true })
        {
            var service = new FakeService().Reply(200, body).Reply(200, Replies.Chat);

            if (isTriedAgain)
            {
                Assert.That((await service.Client.ChatAsync(async)).Value.Text, Is.EqualTo("hi"));
                continue;
            }

            var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));
            Assert.That(failure, Has.Property(nameof(failure.Kind)).EqualTo(FailureKind.Refused).And.Property(nameof(failure.Status)).EqualTo(200));
            Assert.That(failure.Message, Does.Contain("with an error in it"));
        }
    }

    [Test]
    [TestCase("""{"error":null,"choices":[]}""")]
    [TestCase("""{"choices":[],"error":null}""")]
    public async Task An_error_that_is_null_is_none(string body)
    {
        var service = new FakeService().Reply(200, body);

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Choices, Is.Empty);
    }

    [Test]
    [TestCase(204)]
    [TestCase(205)]
    public async Task A_success_without_a_body_is_a_typed_failure(int status)
    {
        var service = new FakeService().Reply(status, "");

        Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true))).ErrorCode, Is.EqualTo("empty_response"));
    }

    [Test]
    public async Task Nesting_without_end_is_refused_without_a_stack_overflow([Values("[", "{\"a\":")] string open)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 100_000));
        var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply(200, $$"""{"choices":[],"unknown":{{deep}}""").Reply(200, deep);

        foreach (int _ in new[] { 1, 2 })
        {
            var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed));
        }
    }

    [Test]
    public async Task Every_change_of_a_byte_in_a_recorded_answer_gives_a_result_or_a_typed_failure()
    {
        string[] bodies = [.. Recording.Of((method, path) => method == "POST" && path.Contains("/chat/completions", StringComparison.Ordinal))
            .Where(recording => recording.Status == 200 && recording.Response.ValueKind == System.Text.Json.JsonValueKind.Object).Select(recording => recording.Response.GetRawText())];
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(bodies[random.Next(bodies.Length)]);
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                body[random.Next(body.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"\"{}[],:0e-.\\u"[random.Next(13)];
            }

            var service = new FakeService(new() { Retry = { MaxRetries = 0 } }).Reply((_, _) => Task.FromResult(FakeService.Response(200, body)));
            try
            {
                ChatResult result = await service.Client.ChatAsync(async: true);
                Assert.That(AzureOpenAIJson.ToJson(result), Does.StartWith("{"));
            }
            catch (AzureOpenAIException failure)
            {
                Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed).Or.EqualTo(FailureKind.Refused));
            }
        }
    }

    [Test]
    [TestCase("\"\\ud800\"", TestName = "Text_that_is_no_Unicode_is_read(lone surrogate)")]
    [TestCase("\"a\\u0000b\"", TestName = "Text_that_is_no_Unicode_is_read(null)")]
    public async Task Text_that_is_no_Unicode_is_read(string text)
    {
        var service = new FakeService().Reply(200, $$$"""{"choices":[{"index":0,"message":{"role":"assistant","content":{{{text}}}}}]}""");

        Assert.That((await service.Client.ChatAsync(async: true)).Value.Text, Is.Not.Null);
    }

    [Test]
    public async Task Bytes_that_are_no_UTF8_are_read_or_a_typed_failure()
    {
        byte[] body = Encoding.Latin1.GetBytes("""{"choices":[{"index":0,"message":{"role":"assistant","content":"caf""" + "\u00e9\u00ff" + "\"}}]}");
        var service = new FakeService().Reply((_, _) => Task.FromResult(FakeService.Response(200, body)));

        ChatResult? result = null;
        try
        {
            result = await service.Client.ChatAsync(async: true);
        }
        catch (AzureOpenAIException failure)
        {
            Assert.That(failure.Kind, Is.EqualTo(FailureKind.Malformed));
        }

        Assert.That(result?.Text, Is.Null.Or.StartsWith("caf"));
    }
}
