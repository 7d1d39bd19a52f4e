namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

internal sealed class ChatErrorTests
{
    [TestCase(""" "n": 0 """, "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.", "n", "integer_below_min_value")]
    [TestCase(""" "n": 129 """, "Invalid 'n': integer above maximum value. Expected a value <= 128, but got 129 instead.", "n", "integer_above_max_value")]
    [TestCase(""" "n": "two" """, "Invalid type for 'n': expected an integer, but got a string instead.", "n", "invalid_type")]
    [TestCase(""" "temperature": 3 """, "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.", "temperature", "decimal_above_max_value")]
    [TestCase(""" "presence_penalty": -2.5 """, "Invalid 'presence_penalty': decimal below minimum value. Expected a value >= -2, but got -2.5 instead.", "presence_penalty", "decimal_below_min_value")]
    [TestCase(""" "stream": "yes" """, "Invalid type for 'stream': expected a boolean, but got a string instead.", "stream", "invalid_type")]
    [TestCase(""" "max_tokens": 20000 """, "max_tokens is too large: 20000. This model supports at most 16384 completion tokens, whereas you provided 20000.", "max_tokens", "invalid_value")]
    [TestCase(""" "max_tokens": 1, "max_completion_tokens": 1 """, "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.", "max_tokens", "invalid_parameter_combination")]
    [TestCase(""" "top_logprobs": 2 """, "The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", "top_logprobs", null)]
    [TestCase(""" "stream_options": { "include_usage": true } """, "The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options", null)]
    [TestCase(""" "stop": ["a", "b", "c", "d", "e"] """, "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length 5 instead.", "stop", "array_above_max_length")]
    [TestCase(""" "tool_choice": "auto" """, "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.", "tool_choice", null)]
    [TestCase(""" "response_format": { "type": "json_object" } """, "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.", "messages", null)]
    [TestCase(""" "max_token": 5 """, "Unrecognized request argument supplied: max_token", null, null)]
    [TestCase(""" "modalities": ["text", "audio"] """, "Unsupported parameter: 'modalities' needs the real service; the emulator speaks no audio; leave 'modalities' out or ask for ['text'].", "modalities", "unsupported_parameter")]
    public async Task A_bad_parameter_is_refused_in_the_services_words(string parameter, string message, string? param, string? code)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", {{parameter}}, "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
        Assert.That(reply.Error.GetProperty("param").GetString(), Is.EqualTo(param));
        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo(code));
        Assert.That(reply.Error.GetProperty("type").GetString(), Is.EqualTo("invalid_request_error"));
    }

    [TestCase("[]", "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.", "messages")]
    [TestCase("\"Hello\"", "Invalid type for 'messages': expected an array of objects, but got a string instead.", "messages")]
    [TestCase("""[{ "content": "Hello" }]""", "Missing required parameter: 'messages[0].role'.", "messages[0].role")]
    [TestCase("""[{ "role": "king", "content": "Hello" }]""", "Invalid value: 'king'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', 'developer'.", "messages[0].role")]
    [TestCase("""[{ "role": "user" }]""", "Invalid value for 'content': expected a string, got null.", "messages[0].content")]
    [TestCase("""[{ "role": "user", "content": 5 }]""", "Invalid type for 'messages[0].content': expected a string or an array of objects, but got an integer instead.", "messages[0].content")]
    [TestCase(
        """[{ "role": "user", "content": [{ "type": "image_url", "image_url": { "url": "data:image/png;base64,AAAA" } }] }]""",
        "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
        "messages[0].content[0].image_url.url")]
    [TestCase(
        """[{ "role": "user", "content": "Hello" }, { "role": "tool", "tool_call_id": "call_1", "content": "5" }]""",
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
        "messages.[1].role")]
    [TestCase(
        """[{ "role": "assistant", "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "a", "arguments": "{}" } }] }, { "role": "user", "content": "Hello" }]""",
        "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: call_1",
        "messages.[1].role")]
    public async Task A_bad_conversation_is_refused_in_the_services_words(string messages, string message, string param)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "messages": {{messages}} }""");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
        Assert.That(reply.Error.GetProperty("param").GetString(), Is.EqualTo(param));
    }

    [Test]
    public async Task Missing_messages_are_named()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o" }""");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, "Missing required parameter: 'messages'.")));
    }

    [Test]
    public async Task A_prompt_past_the_models_window_is_refused()
    {
        await using var emulator = await RunningEmulator.StartAsync();
        var text = string.Concat(Enumerable.Repeat(" word", 128_001));

        var reply = await emulator.ChatAsync($$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "{{text}}" }] }""");

        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo("context_length_exceeded"));
        Assert.That(reply.ErrorMessage, Does.StartWith("This model's maximum context length is 128000 tokens. However, your messages resulted in 128008 tokens."));
    }
}
