namespace AzureOpenAI.Sdk.Emulator.Tests.Chat;

internal sealed class ReasoningTests
{
    [TestCase("o4-mini", "low", 64)]
    [TestCase("gpt-5", "high", 448)]
    [TestCase("gpt-5-mini", "minimal", 0)]
    public async Task Thoughts_are_billed_by_the_effort(string model, string effort, int tokens)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "{{model}}", "reasoning_effort": "{{effort}}", "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That(reply.Content, Is.EqualTo("You said: Hello"));
        Assert.That(Reasoning(reply), Is.EqualTo(tokens));
        Assert.That(reply.CompletionTokens, Is.GreaterThan(tokens));
    }

    [Test]
    public async Task A_limit_that_thinking_uses_up_leaves_nothing_to_say()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync("""{ "model": "o4-mini", "max_completion_tokens": 50, "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That((reply.Content, reply.FinishReason), Is.EqualTo(("", "length")));
        Assert.That((Reasoning(reply), reply.CompletionTokens), Is.EqualTo((50, 50)));
    }

    [TestCase(""" "max_tokens": 10 """, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", "unsupported_parameter")]
    [TestCase(""" "temperature": 0.2 """, "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.", "unsupported_value")]
    [TestCase(""" "top_p": 0.5 """, "Unsupported parameter: 'top_p' is not supported with this model.", "unsupported_parameter")]
    [TestCase(""" "reasoning_effort": "some" """, "Invalid value: 'some'. Supported values are: 'none', 'minimal', 'low', 'medium', 'high', 'xhigh'.", "invalid_value")]
    public async Task What_a_reasoning_model_does_not_take_is_refused(string parameter, string message, string code)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync($$"""{ "model": "o4-mini", {{parameter}}, "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, message)));
        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public async Task Another_model_takes_no_effort()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync("""{ "model": "gpt-4o", "reasoning_effort": "low", "messages": [{ "role": "user", "content": "Hello" }] }""");

        Assert.That((reply.Status, reply.ErrorMessage), Is.EqualTo((400, "Unrecognized request argument supplied: reasoning_effort")));
    }

    private static int Reasoning(Reply reply) => reply.Usage.GetProperty("completion_tokens_details").GetProperty("reasoning_tokens").GetInt32();
}
