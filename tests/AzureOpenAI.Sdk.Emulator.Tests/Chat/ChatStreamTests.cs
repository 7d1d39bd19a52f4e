using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

internal sealed class ChatStreamTests
{
    [TestCase(RunningEmulator.ChatPath)]
    [TestCase("openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21")]
    public async Task The_chunks_come_in_the_services_order(string path)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var events = await emulator.EventsAsync(
            """{ "model": "gpt-4o", "stream": true, "stream_options": { "include_usage": true }, "messages": [{ "role": "user", "content": "Hello, world!" }] }""", path);

        Assert.That(events[^1], Is.EqualTo("[DONE]"));
        var chunks = events.SkipLast(1).Select(RunningEmulator.Parse).ToArray();
        AssertIsPromptFilter(chunks[0]);
        JsonTree.AssertEqual("""{ "content": "", "refusal": null, "role": "assistant" }""", Delta(chunks[1]).GetRawText());
        Assert.That(chunks[2..^2].Select(chunk => Delta(chunk).GetProperty("content").GetString()), Is.EqualTo(new[] { "You", " said", ":", " Hello", ",", " world", "!" }));
        Assert.That(Delta(chunks[^2]).GetRawText(), Is.EqualTo("{}"));
        Assert.That(chunks.Skip(1).SkipLast(1).Select(FinishReason), Is.EqualTo(new string?[] { null, null, null, null, null, null, null, null, "stop" }));
        Assert.That(chunks[^1].GetProperty("choices").GetArrayLength(), Is.Zero);
        Assert.That(chunks[^1].GetProperty("usage").GetProperty("completion_tokens").GetInt32(), Is.EqualTo(7));
        Assert.That(chunks.SkipLast(1).Skip(1).Select(chunk => chunk.GetProperty("usage").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Every_chunk_but_the_first_names_the_reply_and_the_model()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync("""{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(chunks[1].GetProperty("id").GetString(), Does.StartWith("chatcmpl-"));
        Assert.That(chunks.Skip(1).Select(chunk => chunk.GetProperty("id").GetString()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(chunks.Skip(1).Select(chunk => chunk.GetProperty("model").GetString()), Is.All.EqualTo("gpt-4o-2024-11-20"));
        Assert.That(chunks.Skip(1).Select(chunk => chunk.GetProperty("object").GetString()), Is.All.EqualTo("chat.completion.chunk"));
    }

    [Test]
    public async Task The_stream_says_what_the_plain_reply_says()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        const string Prompt = """ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Ünïcödé, 漢字漢字漢字漢字漢字漢字漢字, 👩‍👩‍👧‍👦 and\ttabs\nand lines" }] """;

        var plain = await emulator.ChatAsync($"{{{Prompt}}}");
        var chunks = await emulator.ChunksAsync($"{{{Prompt}, \"stream\": true }}");

        var streamed = string.Concat(chunks.Skip(2).Select(chunk => Delta(chunk).TryGetProperty("content", out var content) ? content.GetString() : ""));
        Assert.That(streamed, Is.EqualTo(plain.Content));
    }

    [Test]
    public async Task Several_choices_take_turns()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync("""{ "model": "gpt-4o", "stream": true, "n": 2, "messages": [{ "role": "user", "content": "Hi" }] }""");

        Assert.That(
            chunks.Skip(1).Select(chunk => chunk.GetProperty("choices")[0].GetProperty("index").GetInt32()),
            Is.EqualTo(new[] { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1 }));
    }

    [Test]
    public async Task Padding_can_be_left_out()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var padded = await emulator.ChunksAsync("""{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "Hi" }] }""");
        var bare = await emulator.ChunksAsync(
            """{ "model": "gpt-4o", "stream": true, "stream_options": { "include_obfuscation": false }, "messages": [{ "role": "user", "content": "Hi" }] }""");

        Assert.That(padded.Skip(1).All(chunk => chunk.TryGetProperty("obfuscation", out _)), Is.True);
        Assert.That(bare.Any(chunk => chunk.TryGetProperty("obfuscation", out _)), Is.False);
    }

    [Test]
    public async Task Log_probabilities_go_with_their_piece()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o", "stream": true, "logprobs": true, "messages": [{ "role": "user", "content": "Hi" }] }""");

        JsonTree.AssertEqual("""{ "content": [], "refusal": null }""", chunks[1].GetProperty("choices")[0].GetProperty("logprobs").GetRawText());
        Assert.That(chunks[2].GetProperty("choices")[0].GetProperty("logprobs").GetProperty("content")[0].GetProperty("token").GetString(), Is.EqualTo("You"));
    }

    [Test]
    public async Task A_tool_call_comes_with_its_name_first_and_its_arguments_in_pieces()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync(
            """
            {
              "model": "gpt-4o",
              "stream": true,
              "messages": [{ "role": "user", "content": "What is the weather in Paris and London?" }],
              "tools": [{ "type": "function", "function": {
                "name": "get_weather",
                "parameters": { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
              } }]
            }
            """);

        JsonTree.AssertEqual("""{ "content": null, "refusal": null, "role": "assistant" }""", Delta(chunks[1]).GetRawText());
        var fragments = chunks[2..^1].Select(chunk => Delta(chunk).GetProperty("tool_calls")[0]).ToArray();
        Assert.That(fragments.Count(fragment => fragment.TryGetProperty("id", out _)), Is.EqualTo(2));
        Assert.That(fragments[0].GetProperty("function").GetProperty("name").GetString(), Is.EqualTo("get_weather"));
        Assert.That(fragments[0].GetProperty("function").GetProperty("arguments").GetString(), Is.Empty);
        Assert.That(Arguments(0), Is.EqualTo("""{"city":"Paris"}"""));
        Assert.That(Arguments(1), Is.EqualTo("""{"city":"London"}"""));
        Assert.That(FinishReason(chunks[^1]), Is.EqualTo("tool_calls"));

        string Arguments(int index) => string.Concat(fragments
            .Where(fragment => fragment.GetProperty("index").GetInt32() == index)
            .Select(fragment => fragment.GetProperty("function").GetProperty("arguments").GetString()));
    }

    [Test]
    public async Task The_asynchronous_filter_sends_its_results_in_chunks_of_their_own()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.AsynchronousFilter = true);

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "One two three four five six seven eight nine" }] }""");

        var annotations = chunks.Skip(1).Where(chunk => chunk.GetProperty("id").GetString() == "").Select(chunk => chunk.GetProperty("choices")[0]).ToArray();
        Assert.That(annotations, Has.Length.EqualTo(2));
        JsonTree.AssertEqual(
            """{ "check_offset": 44, "start_offset": 44, "end_offset": 77 }""", annotations[0].GetProperty("content_filter_offsets").GetRawText());
        Assert.That(annotations[1].GetProperty("content_filter_offsets").GetProperty("start_offset").GetInt32(), Is.EqualTo(77));
        Assert.That(annotations[0].GetProperty("content_filter_results").GetProperty("hate").GetProperty("severity").GetString(), Is.EqualTo("safe"));
        Assert.That(annotations[0].TryGetProperty("delta", out _), Is.False);
        var rest = chunks.Skip(1).Where(chunk => chunk.GetProperty("id").GetString() != "").Select(chunk => chunk.GetProperty("choices")[0]);
        Assert.That(rest.Any(choice => choice.TryGetProperty("content_filter_results", out _)), Is.False);
    }

    [Test]
    public async Task The_asynchronous_filter_ends_a_reply_with_its_own_chunk()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.AsynchronousFilter = true);

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "Go on [[filter-reply:protected_material_text]]" }] }""");

        var last = chunks[^1].GetProperty("choices")[0];
        Assert.That(last.GetProperty("finish_reason").GetString(), Is.EqualTo("content_filter"));
        Assert.That(last.GetProperty("content_filter_results").GetProperty("protected_material_text").GetRawText(), Is.EqualTo("""{"filtered":true,"detected":true}"""));
    }

    [Test]
    public async Task A_refused_request_is_refused_before_the_stream_begins()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o", "stream": true, "messages": [] }""");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ContentHeaders.ContentType?.MediaType, Is.EqualTo("application/json"));
    }

    private static void AssertIsPromptFilter(JsonElement chunk)
    {
        Assert.That(chunk.GetProperty("id").GetString(), Is.Empty);
        Assert.That(chunk.GetProperty("model").GetString(), Is.Empty);
        Assert.That(chunk.GetProperty("created").GetInt64(), Is.Zero);
        Assert.That(chunk.GetProperty("choices").GetArrayLength(), Is.Zero);
        Assert.That(chunk.GetProperty("prompt_filter_results")[0].GetProperty("prompt_index").GetInt32(), Is.Zero);
    }

    private static JsonElement Delta(JsonElement chunk) => chunk.GetProperty("choices")[0].GetProperty("delta");

    private static string? FinishReason(JsonElement chunk) => chunk.GetProperty("choices")[0].GetProperty("finish_reason").GetString();
}
