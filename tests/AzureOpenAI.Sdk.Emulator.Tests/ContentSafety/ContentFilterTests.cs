using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Emulator.Tests.ContentSafety;

internal sealed class ContentFilterTests
{
    [Test]
    public async Task All_categories_are_safe_when_nothing_is_marked()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("Hello"));

        JsonTree.AssertEqual(
            """
            [{
              "prompt_index": 0,
              "content_filter_results": {
                "hate": { "filtered": false, "severity": "safe" },
                "jailbreak": { "filtered": false, "detected": false },
                "self_harm": { "filtered": false, "severity": "safe" },
                "sexual": { "filtered": false, "severity": "safe" },
                "violence": { "filtered": false, "severity": "safe" }
              }
            }]
            """,
            reply.Body.GetProperty("prompt_filter_results").GetRawText());
        JsonTree.AssertEqual(
            """
            {
              "hate": { "filtered": false, "severity": "safe" },
              "protected_material_code": { "filtered": false, "detected": false },
              "protected_material_text": { "filtered": false, "detected": false },
              "self_harm": { "filtered": false, "severity": "safe" },
              "sexual": { "filtered": false, "severity": "safe" },
              "violence": { "filtered": false, "severity": "safe" }
            }
            """,
            reply.Choice.GetProperty("content_filter_results").GetRawText());
    }

    [TestCase("""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "Go on [[filter:violence:high]]" }] }""")]
    [TestCase("""{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "system", "content": "[[filter:violence:high]]" }, { "role": "user", "content": "Go on" }] }""")]
    public async Task A_marked_prompt_is_refused_with_the_result_of_each_category(string request)
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(request);

        Assert.That(reply.Status, Is.EqualTo(400));
        Assert.That(reply.ErrorMessage, Does.StartWith("The response was filtered due to the prompt triggering Azure OpenAI's content management policy."));
        Assert.That(reply.Error.GetProperty("code").GetString(), Is.EqualTo("content_filter"));
        Assert.That(reply.Error.GetProperty("param").GetString(), Is.EqualTo("prompt"));
        JsonTree.AssertEqual(
            """
            {
              "code": "ResponsibleAIPolicyViolation",
              "content_filter_result": {
                "hate": { "filtered": false, "severity": "safe" },
                "jailbreak": { "filtered": false, "detected": false },
                "self_harm": { "filtered": false, "severity": "safe" },
                "sexual": { "filtered": false, "severity": "safe" },
                "violence": { "filtered": true, "severity": "high" }
              }
            }
            """,
            reply.Error.GetProperty("innererror").GetRawText());
    }

    [Test]
    public async Task A_low_severity_is_annotated_and_let_through()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("Go on [[filter:hate:low]]"));

        var hate = reply.Body.GetProperty("prompt_filter_results")[0].GetProperty("content_filter_results").GetProperty("hate");
        Assert.That(hate.GetRawText(), Is.EqualTo("""{"filtered":false,"severity":"low"}"""));
    }

    [Test]
    public async Task A_detection_has_no_severity()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("[[filter:jailbreak]]"));

        var results = reply.Error.GetProperty("innererror").GetProperty("content_filter_result");
        Assert.That(results.GetProperty("jailbreak").GetRawText(), Is.EqualTo("""{"filtered":true,"detected":true}"""));
    }

    [Test]
    public async Task A_marked_reply_is_cut_short()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var reply = await emulator.ChatAsync(Ask("A long sentence that is going to be cut [[filter-reply:sexual:medium]]"));

        Assert.That(reply.Status, Is.EqualTo(200));
        Assert.That(reply.FinishReason, Is.EqualTo("content_filter"));
        Assert.That(reply.Content, Does.StartWith("You said: A long").And.Not.Contain("filter-reply"));
        Assert.That(
            reply.Choice.GetProperty("content_filter_results").GetProperty("sexual").GetRawText(), Is.EqualTo("""{"filtered":true,"severity":"medium"}"""));
    }

    [Test]
    public async Task A_marked_stream_says_so_with_its_finish_reason()
    {
        await using var emulator = await RunningEmulator.StartAsync();

        var chunks = await emulator.ChunksAsync(
            """{ "model": "gpt-4o", "stream": true, "messages": [{ "role": "user", "content": "Go on [[filter-reply:violence:high]]" }] }""");

        var last = chunks[^1].GetProperty("choices")[0];
        Assert.That(last.GetProperty("finish_reason").GetString(), Is.EqualTo("content_filter"));
        Assert.That(last.GetProperty("content_filter_results").GetProperty("violence").GetProperty("filtered").GetBoolean(), Is.True);
        Assert.That(
            chunks[2].GetProperty("choices")[0].GetProperty("content_filter_results").GetProperty("violence").GetProperty("filtered").GetBoolean(), Is.False);
    }

    [Test]
    public async Task The_markers_can_be_other_words()
    {
        await using var emulator = await RunningEmulator.StartAsync(options => options.PromptFilterMarker = "stop-it");

        var marked = await emulator.ChatAsync(Ask("[[stop-it:violence:high]]"));
        var unmarked = await emulator.ChatAsync(Ask("[[filter:violence:high]]"));

        Assert.That(marked.Status, Is.EqualTo(400));
        Assert.That(unmarked.Status, Is.EqualTo(200));
    }

    private static string Ask(string text) => $$"""{ "model": "gpt-4o", "messages": [{ "role": "user", "content": "{{text}}" }] }""";
}
