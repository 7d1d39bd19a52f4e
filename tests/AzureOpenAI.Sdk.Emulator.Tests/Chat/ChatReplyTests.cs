using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

internal sealed class ChatReplyTests
{
    private const string Handbook =
        "# Returns\\n\\nThe warranty covers parts for two years.\\nBatteries are covered for\\nsix months only. Returns are free within 30 days.\\n- Opening hours are nine to five.";

    [Test]
    public async Task The_whole_reply_has_the_services_shape()
    {
        await using var emulator = await RunningEmulator.StartAsync(
            options => options.TimeProvider = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_750_000_000)));

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        Assert.That(reply.Body.GetProperty("id").GetString(), Does.Match("^chatcmpl-[0-9A-Za-z]{29}$"));
        Assert.That(reply.Body.GetProperty("object").GetString(), Is.EqualTo("chat.completion"));
        Assert.That(reply.Body.GetProperty("created").GetInt64(), Is.EqualTo(1_750_000_000));
        Assert.That(reply.Body.GetProperty("system_fingerprint").GetString(), Does.StartWith("fp_"));
        Assert.That(reply.Body.GetProperty("service_tier").GetString(), Is.EqualTo("default"));
        Assert.That(reply.FinishReason, Is.EqualTo("stop"));
        Assert.That(reply.Choice.GetProperty("logprobs").ValueKind, Is.EqualTo(JsonValueKind.Null));
        JsonTree.AssertEqual(
            """{ "annotations": [], "content": "You said: Hello, world!", "refusal": null, "role": "assistant" }""",
            reply.Choice.GetProperty("message").GetRawText());
        JsonTree.AssertEqual(
            """
            {
              "prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18,
              "prompt_tokens_details": { "audio_tokens": 0, "cached_tokens": 0 },
              "completion_tokens_details": { "accepted_prediction_tokens": 0, "audio_tokens": 0, "reasoning_tokens": 0, "rejected_prediction_tokens": 0 }
            }
            """,
            reply.Usage.GetRawText());
    }

    [TestCase("How long are batteries covered?", "Batteries are covered for six months only.")]
    [TestCase("Within how many days are returns free?", "Returns are free within 30 days.")]
    [TestCase("What are your opening hours?", "Opening hours are nine to five.")]
    public async Task A_question_is_answered_with_the_sentence_that_fits(string question, string answer)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var fromSystem = await emulator.ChatAsync(
            $$"""{ "model": "gpt-4o", "messages": [{ "role": "system", "content": "{{Handbook}}" }, { "role": "user", "content": "{{question}}" }] }""");
        var fromUser = await emulator.ChatAsync(
            $$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": [{ "type": "text", "text": "{{Handbook}}" }, { "type": "text", "text": "{{question}}" }] }] }""");

        Assert.That(fromSystem.Content, Is.EqualTo(answer));
        Assert.That(fromUser.Content, Is.EqualTo(answer));
    }

    [TestCase("Summarize this document:\\n\\n{0}", "Bees visit flowers. Bees carry pollen between flowers.")]
    [TestCase("{0}\\n\\nDescribe the text above.", "Bees visit flowers. Bees carry pollen between flowers. Pollen makes bees and flowers thrive.")]
    public async Task A_text_is_summed_up_by_its_own_sentences(string task, string answer)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            $$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "{{string.Format(null, task, "What do bees do? Bees visit flowers. Bees carry pollen between flowers. It rained on two days. Pollen makes bees and flowers thrive.")}}" }] }""");

        Assert.That(reply.Content, Is.EqualTo(answer));
    }

    [Test]
    public async Task Instructions_to_the_model_are_no_answer()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """
            {
              "model": "gpt-4o",
              "messages": [
                { "role": "system", "content": "You are a helpful assistant for weather. The office is in Lisbon." },
                { "role": "user", "content": "Is the assistant helpful?" }
              ]
            }
            """);

        Assert.That(reply.Content, Is.EqualTo("You said: Is the assistant helpful?"));
    }

    [Test]
    public async Task The_same_request_gets_the_same_words()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        const string Request = """{ "model": "gpt-4o", "seed": 1, "n": 3, "messages": [{ "role": "user", "content": "Say it again" }] }""";

        var first = await emulator.ChatAsync(Request);
        var second = await emulator.ChatAsync(Request);

        Assert.That(second.Body.GetProperty("choices").GetRawText(), Is.EqualTo(first.Body.GetProperty("choices").GetRawText()));
        Assert.That(first.Body.GetProperty("choices").EnumerateArray().Select(choice => choice.GetProperty("index").GetInt32()), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(first.CompletionTokens, Is.EqualTo(3 * 6));
    }

    [TestCase("max_tokens")]
    [TestCase("max_completion_tokens")]
    public async Task A_token_limit_cuts_the_reply(string limit)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "{{limit}}": 4, "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        Assert.That(reply.Content, Is.EqualTo("You said: Hello"));
        Assert.That(reply.FinishReason, Is.EqualTo("length"));
        Assert.That(reply.CompletionTokens, Is.EqualTo(4));
    }

    [TestCase("\", \"", "You said: Hello")]
    [TestCase("[\"world\", \"said\"]", "You ")]
    public async Task A_stop_text_ends_the_reply_before_it(string stop, string expected)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "stop": {{stop}}, "messages": [{ "role": "user", "content": "Hello, world!" }] }""");

        Assert.That((reply.Content, reply.FinishReason), Is.EqualTo((expected, "stop")));
    }

    [Test]
    public async Task Log_probabilities_come_for_each_piece()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """{ "model": "gpt-4o", "logprobs": true, "top_logprobs": 3, "messages": [{ "role": "user", "content": "Hello" }] }""");

        var pieces = reply.Choice.GetProperty("logprobs").GetProperty("content").EnumerateArray().ToList();
        Assert.That(string.Concat(pieces.Select(piece => piece.GetProperty("token").GetString())), Is.EqualTo(reply.Content));
        foreach (var piece in pieces)
        {
            var top = piece.GetProperty("top_logprobs").EnumerateArray().Select(one => one.GetProperty("logprob").GetDouble()).ToList();
            Assert.That(top, Has.Count.EqualTo(3).And.Ordered.Descending);
            Assert.That(top.Sum(Math.Exp), Is.LessThanOrEqualTo(1));
            Assert.That(top[0], Is.EqualTo(piece.GetProperty("logprob").GetDouble()));
        }
    }

    [Test]
    public async Task Images_are_named_by_their_size()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        // A GIF of 640 by 480, of which the first ten bytes are enough to know it.
        var gif = Convert.ToBase64String([.. "GIF89a"u8, 0x80, 0x02, 0xE0, 0x01, 0, 0, 0]);
        var reply = await emulator.ChatAsync(
            $$"""
            {
              "model": "gpt-4o",
              "messages": [{ "role": "user", "content": [
                { "type": "text", "text": "What is this?" },
                { "type": "image_url", "image_url": { "url": "data:image/gif;base64,{{gif}}", "detail": "low" } },
                { "type": "image_url", "image_url": { "url": "https://example.com/photo.jpg" } }
              ] }]
            }
            """);

        Assert.That(reply.Content, Is.EqualTo("I received 2 images (640×480, at an address). You said: What is this?"));
        Assert.That(reply.PromptTokens, Is.GreaterThan(85), "the image is counted");
    }

    [Test]
    public async Task A_long_prompt_that_comes_again_is_reported_as_cached()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var document = string.Join(' ', Enumerable.Range(0, 600).Select(number => $"Item {number} is fine."));

        var first = await AskAsync("Is item 5 fine?");
        var second = await AskAsync("Is item 7 fine?");

        Assert.That(Cached(first), Is.Zero);
        Assert.That(Cached(second), Is.GreaterThanOrEqualTo(1024).And.LessThan(second.PromptTokens));
        Assert.That(Cached(second) % 128, Is.Zero);

        Task<Reply> AskAsync(string question) => emulator.ChatAsync(
            $$"""{ "model": "gpt-4o", "messages": [{ "role": "system", "content": "{{document}}" }, { "role": "user", "content": "{{question}}" }] }""");

        static int Cached(Reply reply) => reply.Usage.GetProperty("prompt_tokens_details").GetProperty("cached_tokens").GetInt32();
    }

    [Test]
    public async Task A_prediction_that_comes_true_is_counted()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """{ "model": "gpt-4o", "prediction": { "type": "content", "content": "You said: Hello you" }, "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(reply.Usage.GetProperty("completion_tokens_details").GetProperty("accepted_prediction_tokens").GetInt32(), Is.EqualTo(4));
    }

    [Test]
    public async Task A_delay_per_token_runs_on_the_clock_of_the_options()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => (options.TimeProvider, options.TokenDelay) = (clock, TimeSpan.FromHours(1)));

        var pending = emulator.ChatAsync("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Hello" }] }""");
        Reply? reply = null;
        while (reply is null)
        {
            // The clock can only be moved once the emulator waits on it; trying again costs nothing.
            clock.Advance(TimeSpan.FromHours(1));
            reply = await Task.WhenAny(pending, Task.Delay(5)) == pending ? await pending : null;
        }

        Assert.That(clock.GetUtcNow() - new FakeTimeProvider().GetUtcNow(), Is.GreaterThanOrEqualTo(TimeSpan.FromHours(reply.CompletionTokens)));
    }
}
