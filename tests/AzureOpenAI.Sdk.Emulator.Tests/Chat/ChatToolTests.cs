using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

internal sealed class ChatToolTests
{
    private const string Weather =
        """
        { "type": "function", "function": {
          "name": "get_weather", "description": "Get the current weather of a city",
          "parameters": {
            "type": "object",
            "properties": { "city": { "type": "string" }, "unit": { "type": "string", "enum": ["celsius", "fahrenheit"] }, "days": { "type": "integer", "minimum": 1 } },
            "required": ["city", "unit", "days"], "additionalProperties": false
          } } }
        """;

    private const string Mail =
        """
        { "type": "function", "function": {
          "name": "send_email", "description": "Sends an e-mail message",
          "parameters": { "type": "object", "properties": { "to": { "type": "string" }, "body": { "type": "string" } } } } }
        """;

    [Test]
    public async Task A_tool_is_called_when_the_question_speaks_of_it()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("How will the weather be in Lisbon for the next 3 days, in fahrenheit?"));

        var call = Calls(reply).Single();
        Assert.That(reply.FinishReason, Is.EqualTo("tool_calls"));
        Assert.That(reply.Content, Is.Null);
        Assert.That(call.GetProperty("id").GetString(), Does.Match("^call_[0-9A-Za-z]{24}$"));
        Assert.That(call.GetProperty("type").GetString(), Is.EqualTo("function"));
        Assert.That(call.GetProperty("function").GetProperty("name").GetString(), Is.EqualTo("get_weather"));
        Assert.That(call.GetProperty("function").GetProperty("arguments").GetString(), Is.EqualTo("""{"city":"Lisbon","unit":"fahrenheit","days":3}"""));
    }

    [TestCase("Tell me a joke")]
    [TestCase("What is two and two?")]
    public async Task No_tool_is_called_when_the_question_is_about_something_else(string question)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask(question));

        Assert.That(reply.Content, Is.EqualTo($"You said: {question}"));
        Assert.That(reply.Choice.GetProperty("message").TryGetProperty("tool_calls", out _), Is.False);
    }

    [Test]
    public async Task A_question_that_names_two_things_gets_two_calls()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var both = await emulator.ChatAsync(Ask("How is the weather in Lisbon and Porto?"));
        var one = await emulator.ChatAsync(Ask("How is the weather in Lisbon and Porto?", """ "parallel_tool_calls": false """));

        Assert.That(Calls(both).Select(call => Arguments(call).GetProperty("city").GetString()), Is.EqualTo(new[] { "Lisbon", "Porto" }));
        Assert.That(Calls(one), Has.Length.EqualTo(1));
    }

    [TestCase(""" "tool_choice": "none" """, null, "stop")]
    [TestCase(""" "tool_choice": "required" """, "get_weather", "tool_calls")]
    [TestCase(""" "tool_choice": { "type": "function", "function": { "name": "send_email" } } """, "send_email", "stop")]
    [TestCase(""" "tool_choice": { "type": "allowed_tools", "allowed_tools": { "mode": "required", "tools": [{ "type": "function", "function": { "name": "send_email" } }] } } """, "send_email", "tool_calls")]
    public async Task The_choice_of_the_caller_is_followed(string choice, string? tool, string finishReason)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("Tell me a joke", choice));

        Assert.That(reply.FinishReason, Is.EqualTo(finishReason));
        Assert.That(Calls(reply).Select(call => call.GetProperty("function").GetProperty("name").GetString()).FirstOrDefault(), Is.EqualTo(tool));
    }

    [Test]
    public async Task After_a_tool_has_answered_its_result_is_told()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            $$"""
            {
              "model": "gpt-4o",
              "tools": [{{Weather}}],
              "messages": [
                { "role": "user", "content": "How is the weather in Lisbon and Porto?" },
                { "role": "assistant", "content": null, "tool_calls": [
                  { "id": "call_1", "type": "function", "function": { "name": "get_weather", "arguments": "{\"city\":\"Lisbon\"}" } },
                  { "id": "call_2", "type": "function", "function": { "name": "get_weather", "arguments": "{\"city\":\"Porto\"}" } }
                ] },
                { "role": "tool", "tool_call_id": "call_1", "content": "{ \"skyState\": \"sunny\", \"degrees\": 22 }" },
                { "role": "tool", "tool_call_id": "call_2", "content": "It rains" }
              ]
            }
            """);

        Assert.That(reply.Content, Is.EqualTo("get_weather says: sky State sunny, degrees 22. get_weather says: It rains."));
        Assert.That(reply.FinishReason, Is.EqualTo("stop"));
    }

    [Test]
    public async Task A_custom_tool_gets_free_text()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """
            {
              "model": "gpt-4o",
              "tools": [{ "type": "custom", "custom": { "name": "run_code", "description": "Runs code" } }],
              "tool_choice": "required",
              "messages": [{ "role": "user", "content": "print(1)" }]
            }
            """);

        var call = Calls(reply).Single();
        Assert.That(call.GetProperty("type").GetString(), Is.EqualTo("custom"));
        Assert.That(call.GetProperty("custom").GetRawText(), Is.EqualTo("""{"input":"print(1)","name":"run_code"}"""));
    }

    [Test]
    public async Task The_older_functions_are_called_in_their_own_form()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(
            """
            {
              "model": "gpt-4o",
              "functions": [{ "name": "get_favorite_color_for_month", "parameters": { "type": "object", "properties": { "month_name": { "type": "string" } }, "required": ["month_name"] } }],
              "messages": [{ "role": "user", "content": "What's my favorite color in February?" }]
            }
            """);

        Assert.That(reply.FinishReason, Is.EqualTo("function_call"));
        Assert.That(
            reply.Choice.GetProperty("message").GetProperty("function_call").GetRawText(),
            Is.EqualTo("""{"arguments":"{\"month_name\":\"February\"}","name":"get_favorite_color_for_month"}"""));
    }

    [Test]
    public async Task A_call_costs_its_name_its_arguments_and_a_frame()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        // As recorded: 16 completion tokens for a free call, 5 for one that was asked for by name.
        const string Tool = """{ "type": "function", "function": { "name": "get_number_for_word", "parameters": { "type": "object", "properties": { "word": { "type": "string" } } } } }""";
        var free = await emulator.ChatAsync(Ask("What's the number for the word 'banana'?", $""" "tools": [{Tool}] """, tools: false));
        var forced = await emulator.ChatAsync(Ask(
            "What's the number for the word 'banana'?",
            $$""" "tools": [{{Tool}}], "tool_choice": { "type": "function", "function": { "name": "get_number_for_word" } } """,
            tools: false));

        Assert.That(Arguments(Calls(free).Single()).GetRawText(), Is.EqualTo("""{"word":"banana"}"""));
        Assert.That((free.CompletionTokens, forced.CompletionTokens), Is.EqualTo((16, 5)));
    }

    [Test]
    public async Task A_token_limit_cuts_the_arguments()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("How is the weather in Lisbon?", """ "max_tokens": 3 """));

        Assert.That(reply.FinishReason, Is.EqualTo("length"));
        Assert.That(Calls(reply).Single().GetProperty("function").GetProperty("arguments").GetString(), Is.EqualTo("{\"city\":\""));
        Assert.That(reply.CompletionTokens, Is.EqualTo(3));
    }

    [TestCase(""" "tool_choice": { "type": "function", "function": { "name": "fly" } } """, "Tool choice 'fly' not found in 'tools' parameter.")]
    [TestCase(""" "tool_choice": "perhaps" """, "Invalid value: 'perhaps'. Supported values are: 'none', 'auto', 'required'.")]
    public async Task A_choice_that_cannot_be_followed_is_refused(string choice, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("Hello", choice));

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
    }

    [TestCase("""{ "type": "function", "function": { "name": "not a name" } }""", "Invalid 'tools[0].function.name': string does not match pattern.")]
    [TestCase("""{ "type": "function" }""", "Missing required parameter: 'tools[0].function'.")]
    [TestCase("""{ "type": "hammer" }""", "Invalid value: 'hammer'. Supported values are: 'function', 'custom'.")]
    [TestCase(
        """{ "type": "function", "function": { "name": "get_favorite_color_for_day_of_week", "strict": true } }""",
        "Invalid schema for function 'get_favorite_color_for_day_of_week': In context=(), 'additionalProperties' is required to be supplied and to be false.")]
    [TestCase(
        """{ "type": "function", "function": { "name": "a", "strict": true, "parameters": { "type": "object", "additionalProperties": false, "properties": { "b": { "type": "string" } } } } }""",
        "Invalid schema for function 'a': In context=(), 'required' is required to be supplied and to be an array including every key in properties. Missing 'b'.")]
    public async Task A_tool_that_the_service_would_not_take_is_refused(string tool, string message)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "tools": [{{tool}}], "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith(message));
    }

    private static string Ask(string question, string? more = null, bool tools = true)
        => $$"""
           {
             "model": "gpt-4o",
             {{(tools ? $"\"tools\": [{Weather}, {Mail}]," : "")}}
             {{(more is null ? "" : more + ",")}}
             "messages": [{ "role": "user", "content": "{{question}}" }]
           }
           """;

    private static JsonElement[] Calls(Reply reply)
        => reply.Choice.GetProperty("message").TryGetProperty("tool_calls", out var calls) ? [.. calls.EnumerateArray()] : [];

    private static JsonElement Arguments(JsonElement call) => RunningEmulator.Parse(call.GetProperty("function").GetProperty("arguments").GetString()!);
}
