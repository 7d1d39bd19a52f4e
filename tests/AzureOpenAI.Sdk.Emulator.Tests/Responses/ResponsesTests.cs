using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Emulator.Tests.Responses;

/// <summary>Responses over plain HTTP: answered as chat answers, kept, gone on from, streamed, made in the background.</summary>
internal sealed class ResponsesTests
{
    private const string Path = "openai/v1/responses";
    private const string Sky = "The sky is blue by day. Grass is green. What colour is the sky?";
    private const string Weather = """{"type":"function","name":"get_weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}""";

    [Test]
    public async Task A_text_is_answered_and_counted_as_in_chat()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "instructions": "Be brief.", "input": "{{Sky}}" }""");
        var chat = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "messages": [{ "role": "developer", "content": "Be brief." }, { "role": "user", "content": "{{Sky}}" }] }""");

        Assert.That((reply.Status, Text(reply.Body)), Is.EqualTo((200, chat.Content)));
        Assert.That(reply.Usage.GetProperty("input_tokens").GetInt32(), Is.EqualTo(chat.PromptTokens));
        Assert.That(reply.Usage.GetProperty("output_tokens").GetInt32(), Is.EqualTo(chat.CompletionTokens));
        Assert.That((Text(reply, "object"), Text(reply, "status"), Text(reply, "instructions")), Is.EqualTo(("response", "completed", "Be brief.")));
    }

    [Test]
    public async Task A_response_is_gone_on_from_with_all_that_came_before()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var first = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": "The museum opens at nine and closes at six." }""");

        var second = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "previous_response_id": "{{Text(first, "id")}}", "input": "When does the museum open?" }""");

        Assert.That(Text(second.Body), Does.Contain("nine"));
        Assert.That(Input(second), Is.GreaterThan(Input(first)));
    }

    [Test]
    public async Task What_is_not_kept_cannot_be_gone_on_from()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var first = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": "Hello", "store": false }""");

        var second = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "previous_response_id": "{{Text(first, "id")}}", "input": "And?" }""");

        Assert.That((second.Status, second.Error.GetProperty("code").GetString()), Is.EqualTo((400, "previous_response_not_found")));
    }

    [Test]
    public async Task A_function_is_called_and_its_output_answered()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var first = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "input": "What is the weather in Oslo?", "tools": [{{Weather}}] }""");
        var call = first.Body.GetProperty("output")[0];

        var second = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "previous_response_id": "{{Text(first, "id")}}", "tools": [{{Weather}}], "input": [{ "type": "function_call_output", "call_id": "{{call.GetProperty("call_id").GetString()}}", "output": "4 degrees" }] }""");

        Assert.That((call.GetProperty("type").GetString(), call.GetProperty("arguments").GetString()), Is.EqualTo(("function_call", """{"city":"Oslo"}""")));
        Assert.That(Text(second.Body), Does.Contain("4 degrees"));
    }

    [Test]
    public async Task A_schema_is_filled()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": "Anna is 30.", "text": { "format": { "type": "json_schema", "name": "person", "strict": true, "schema": { "type": "object", "properties": { "age": { "type": "integer" } }, "required": ["age"], "additionalProperties": false } } } }""");

        JsonTree.AssertEqual("""{"age":30}""", Text(reply.Body)!);
    }

    [Test]
    public async Task A_stream_brings_the_same_response_in_numbered_events()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var events = await EventsAsync(emulator, $$"""{ "model": "gpt-4o", "input": "{{Sky}}", "stream": true }""");

        Assert.That(events.Select(one => one.GetProperty("sequence_number").GetInt32()), Is.EqualTo(Enumerable.Range(0, events.Length)));
        Assert.That(events.Select(Type).Distinct(), Is.EqualTo(new[]
        {
            "response.created", "response.in_progress", "response.output_item.added", "response.content_part.added", "response.output_text.delta",
            "response.output_text.done", "response.content_part.done", "response.output_item.done", "response.completed",
        }));
        var whole = string.Concat(events.Where(one => Type(one) == "response.output_text.delta").Select(one => one.GetProperty("delta").GetString()));
        Assert.That(Text(events[^1].GetProperty("response")), Is.EqualTo(whole).And.Not.Empty);
    }

    [Test]
    public async Task A_background_response_moves_with_the_clock_and_can_be_cancelled()
    {
        var clock = new FakeTimeProvider();
        await using var emulator = await RunningEmulator.StartAsync(options => (options.TimeProvider, options.JobDuration) = (clock, TimeSpan.FromMinutes(10)));
        var one = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": "Hello", "background": true }""");
        var two = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": "Hello", "background": true }""");

        clock.Advance(TimeSpan.FromMinutes(5));
        var running = await emulator.GetAsync($"{Path}/{Text(one, "id")}");
        var cancelled = await emulator.PostAsync($"{Path}/{Text(two, "id")}/cancel", "");
        clock.Advance(TimeSpan.FromMinutes(5));
        var done = await emulator.GetAsync($"{Path}/{Text(one, "id")}");

        Assert.That(new[] { one, running, cancelled, done }.Select(reply => Text(reply, "status")), Is.EqualTo(new[] { "queued", "in_progress", "cancelled", "completed" }));
        Assert.That(running.Body.GetProperty("output").GetArrayLength(), Is.Zero);
        Assert.That(Text(done.Body), Is.Not.Empty);
        Assert.That((await emulator.PostAsync($"{Path}/{Text(one, "id")}/cancel", "")).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Input_items_are_listed_page_by_page_and_deleted_with_the_response()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var made = await emulator.PostAsync(Path, """{ "model": "gpt-4o", "input": [{ "role": "user", "content": "One" }, { "role": "user", "content": "Two" }] }""");
        var items = $"{Path}/{Text(made, "id")}/input_items";

        var first = await emulator.GetAsync($"{items}?order=asc&limit=1");
        var next = await emulator.GetAsync($"{items}?order=asc&limit=1&after={Text(first, "last_id")}");
        using var deleted = await emulator.Http.DeleteAsync($"{Path}/{Text(made, "id")}");

        Assert.That((ItemText(first), first.Body.GetProperty("has_more").GetBoolean()), Is.EqualTo(("One", true)));
        Assert.That((ItemText(next), next.Body.GetProperty("has_more").GetBoolean()), Is.EqualTo(("Two", false)));
        Assert.That((int)deleted.StatusCode, Is.EqualTo(200));
        Assert.That((await emulator.GetAsync($"{Path}/{Text(made, "id")}")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_conversation_grows_by_the_responses_in_it()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var made = await emulator.PostAsync("openai/v1/conversations", """{ "items": [{ "role": "user", "content": "The museum opens at nine and closes at six." }], "metadata": { "a": "b" } }""");
        var id = Text(made, "id");

        var answer = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "conversation": "{{id}}", "input": "When does the museum open?" }""");
        var items = await emulator.GetAsync($"openai/v1/conversations/{id}/items?order=asc");

        Assert.That(Text(answer.Body), Does.Contain("nine"));
        Assert.That(items.Body.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("role").GetString()), Is.EqualTo(new[] { "user", "user", "assistant" }));
    }

    [Test]
    public async Task Tokens_are_counted_without_an_answer()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var counted = await emulator.PostAsync($"{Path}/input_tokens", $$"""{ "model": "gpt-4o", "input": "{{Sky}}" }""");
        var answered = await emulator.PostAsync(Path, $$"""{ "model": "gpt-4o", "input": "{{Sky}}" }""");

        Assert.That(counted.Body.GetProperty("input_tokens").GetInt32(), Is.EqualTo(Input(answered)));
    }

    [Test]
    public async Task Wrong_requests_are_refused_in_words(
        [Values(
            """{ "model": "gpt-4o" }|input""",
            """{ "model": "gpt-4o", "input": "x", "inputs": 1 }|inputs""",
            """{ "model": "gpt-4o", "input": "x", "tools": [{ "type": "web_search" }] }|web_search""",
            """{ "model": "gpt-4o", "input": "x", "previous_response_id": "a", "conversation": "b" }|conversation""",
            """{ "model": "gpt-4o", "input": "x", "background": true, "store": false }|store""",
            """{ "model": "gpt-4o", "input": [{ "type": "item_reference", "id": "msg_none" }] }|msg_none""")] string given)
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var (json, word) = (given.Split('|')[0], given.Split('|')[1]);

        var reply = await emulator.PostAsync(Path, json);

        Assert.That(reply.Status, Is.InRange(400, 404));
        Assert.That(reply.ErrorMessage, Does.Contain(word));
    }

    private static async Task<JsonElement[]> EventsAsync(RunningEmulator emulator, string json)
    {
        using var response = await emulator.Http.PostAsync(Path, RunningEmulator.Json(json));
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(line => RunningEmulator.Parse(line["data: ".Length..]))];
    }

    private static string? Type(JsonElement data) => data.GetProperty("type").GetString();

    private static string? Text(Reply reply, string name) => reply.Body.GetProperty(name).GetString();

    private static int Input(Reply reply) => reply.Usage.GetProperty("input_tokens").GetInt32();

    private static string? ItemText(Reply page) => page.Body.GetProperty("data")[0].GetProperty("content")[0].GetProperty("text").GetString();

    private static string? Text(JsonElement response)
        => response.GetProperty("output").EnumerateArray().Single(item => Type(item) == "message").GetProperty("content")[0].GetProperty("text").GetString();
}
