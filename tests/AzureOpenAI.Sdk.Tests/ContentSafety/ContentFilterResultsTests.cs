using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.ContentSafety;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.ContentSafety;

public sealed class ContentFilterResultsTests
{
    [Test]
    public void Each_filter_that_was_asked_has_a_finding()
    {
        ContentFilterResults results = AzureOpenAIJson.Parse<ChatResult>(WireSample.Read("Chat/response.json")).Choices[0].ContentFilterResults!;

        Assert.That(results.IsFiltered, Is.True);
        Assert.That(results.Enumerate().Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "hate: safe", "self_harm: safe", "sexual: safe", "violence: high, filtered", "profanity: not detected", "protected_material_text: not detected",
            "protected_material_code: detected", "ungrounded_material: detected", "personally_identifiable_information: detected", "custom_blocklists: detected, filtered", "custom_topics: detected",
        }));
    }

    [Test]
    public void A_filter_of_the_future_has_a_finding_too()
    {
        var results = RoundTrip.Check<ContentFilterResults>("""{ "sarcasm": { "filtered": true, "severity": "extreme" }, "irony": { "filtered": false, "detected": true }, "note": "x" }""");

        Assert.That(results.IsFiltered, Is.True);
        Assert.That(results.Enumerate().Select(finding => finding.ToString()), Is.EqualTo(new[] { "sarcasm: extreme, filtered", "irony: detected" }));
    }

    [Test]
    public void Results_of_nothing_filter_nothing()
    {
        var results = RoundTrip.Check<ContentFilterResults>("{}");

        Assert.That(results.IsFiltered, Is.False);
        Assert.That(results.Enumerate(), Is.Empty);
    }

    [Test]
    public void Block_lists_of_older_versions_are_lists()
    {
        var results = RoundTrip.Check<ContentFilterResults>("""{ "custom_blocklists": [{ "id": "names", "filtered": true }] }""");

        Assert.That(results.CustomBlocklists!.Filtered, Is.True);
        Assert.That(results.CustomBlocklists.Details[0].Id, Is.EqualTo("names"));
    }

    [TestCase("content_filter_result")]
    [TestCase("content_filter_results")]
    public void The_results_of_a_prompt_are_found_under_both_names(string name)
    {
        var prompt = RoundTrip.Check<PromptFilterResult>($$"""{ "prompt_index": 0, "{{name}}": { "jailbreak": { "filtered": true, "detected": true } } }""");

        Assert.That(prompt.Results!.Jailbreak!.Detected, Is.True);
    }

    [TestCase("innererror", "content_filter_result")]
    [TestCase("innererror", "content_filter_results")]
    [TestCase("inner_error", "content_filter_results")]
    public void The_results_of_an_error_are_found_under_all_names(string inner, string results)
    {
        var error = RoundTrip.Check<ServiceError>(
            $$"""{ "code": "content_filter", "message": "m", "param": "prompt", "{{inner}}": { "code": "ResponsibleAIPolicyViolation", "revised_prompt": "p", "{{results}}": { "hate": { "filtered": true, "severity": "high" } } }, "new": 1 }""");

        Assert.That(error.FilterResults!.Hate!.Severity, Is.EqualTo(ContentFilterSeverity.High));
    }

    [TestCase("null", null)]
    [TestCase("401", "401")]
    [TestCase("\"401\"", "401")]
    [TestCase("4.5", "4.5")]
    public void The_code_of_an_error_is_a_text_whatever_it_was(string code, string? expected)
        => Assert.That(AzureOpenAIJson.Parse<ServiceError>($$"""{ "code": {{code}} }""").Code, Is.EqualTo(expected));

    [Test]
    public void An_error_of_errors_survives()
    {
        var error = RoundTrip.Check<ServiceError>("""{ "code": "a", "details": [{ "code": "b", "target": "c" }] }""");

        Assert.That(error.Details[0].Code, Is.EqualTo("b"));
    }
}
