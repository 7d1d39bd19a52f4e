using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization;

/// <summary>A list that is missing, null or empty.</summary>
public sealed class ListTests
{
    [Test]
    public void A_missing_list_is_empty_and_stays_missing()
    {
        ChatResult result = RoundTrip.Check<ChatResult>("""{ "id": "1" }""");

        Assert.That(result.Choices, Is.Empty);
        Assert.That(AzureOpenAIJson.ToJson(result), Is.EqualTo("""{"id":"1"}"""));
    }

    [Test]
    public void A_list_that_is_null_is_empty()
    {
        var result = AzureOpenAIJson.Parse<ChatResult>("""{ "choices": null, "prompt_filter_results": null }""");

        Assert.That(result.Choices, Is.Empty);
        Assert.That(result.PromptFilterResults, Is.Empty);
    }

    [Test]
    public void A_list_that_is_there_and_empty_stays_there()
    {
        const string Json = """{"messages":[],"stop":[],"tools":[]}""";

        Assert.That(AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatOptions>(Json)), Is.EqualTo(Json));
        Assert.That(AzureOpenAIJson.ToJson(AzureOpenAIJson.Parse<ChatUpdate>("""{"choices":[]}""")), Is.EqualTo("""{"choices":[]}"""));
    }

    [Test]
    public void A_list_that_nobody_set_is_not_sent()
    {
        var options = new ChatOptions("Hello");

        JsonTree.AssertEqual("""{ "messages": [{ "role": "user", "content": "Hello" }] }""", AzureOpenAIJson.ToJson(options));
    }

    [Test]
    public void A_list_set_to_null_is_empty()
    {
        var result = new ChatResult { Choices = null! };

        Assert.That(result.Choices, Is.Empty);
        Assert.That(result.Message, Is.Null);
    }

    [TestCase("\"END\"")]
    [TestCase("[\"END\"]")]
    [TestCase("[]")]
    public void A_list_that_may_be_its_only_element_keeps_its_form(string stop)
        => RoundTrip.Check<ChatOptions>($$"""{ "messages": [], "stop": {{stop}} }""");
}
