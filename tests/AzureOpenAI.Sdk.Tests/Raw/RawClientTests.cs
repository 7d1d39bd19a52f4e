using System.Text;
using System.Text.Json.Nodes;
using Azure;
using AzureOpenAI.Sdk.TestKit;
using AzureOpenAI.Sdk.Tests.Routing;

namespace AzureOpenAI.Sdk.Tests.Raw;

/// <summary>Requests that are JSON already, and answers as they came.</summary>
public sealed class RawClientTests
{
    [TestCase("/chat/completions")]
    [TestCase("/v1/chat/completions")]
    [TestCase("https://contoso.openai.azure.com/openai/deployments/x/chat/completions?api-version=2024-10-21")]
    public async Task The_body_is_sent_as_it_is_with_the_deployment_in_front(string endpoint)
    {
        var service = new FakeService().Reply(200, Replies.Chat);

        Response<RawResult> answer = await service.Client.GetRawClient().SendAsync(endpoint, """{"temperature":0.5,"model":"ignored","messages":[{"role":"user","content":"x"}],"brand_new":[1,{"a":null}]}"""u8.ToArray(), "mine");

        Assert.That(service.Requests[^1].Uri.AbsolutePath, Does.EndWith("/chat/completions"));
        JsonTree.AssertEqual("""{"model":"mine","temperature":0.5,"messages":[{"role":"user","content":"x"}],"brand_new":[1,{"a":null}]}""", service.LastBody);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(answer.Value.Body), JsonNode.Parse(Replies.Chat)), Is.True);
        Assert.That(answer.Value.ToString(), Is.EqualTo("RawResult"));
    }

    [Test]
    public async Task The_usage_is_read_of_both_kinds()
    {
        var service = new FakeService()
            .Reply(200, """{"model":"gpt-4o","usage":{"prompt_tokens":9,"completion_tokens":3}}""")
            .Reply(200, """{"model":"gpt-5","usage":{"input_tokens":7,"output_tokens":2}}""");
        RawClient raw = service.Client.GetRawClient();

        RawResult chat = await raw.SendAsync("chat/completions", """{"model":"gpt-4o"}"""u8.ToArray()), response = await raw.SendAsync("responses", """{"model":"gpt-5"}"""u8.ToArray());

        Assert.That((chat.InputTokens, chat.OutputTokens, chat.ModelName), Is.EqualTo(((long?)9, (long?)3, "gpt-4o")));
        Assert.That((response.InputTokens, response.OutputTokens, response.ModelName), Is.EqualTo(((long?)7, (long?)2, "gpt-5")));
    }

    [Test]
    public async Task It_is_routed_like_any_other_call()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after-ms", "50")).Chat("b");
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.GetRawClient().SendAsync("chat/completions", """{"model":"gpt-4o","messages":[],"max_tokens":5}"""u8.ToArray());

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(resources.Requests.Select(static request => (string)JsonNode.Parse(request.Body)!["model"]!), Is.EqualTo(new[] { "gpt-4o-a", "gpt-4o-b" }));
    }

    [TestCase("chat/completions", "nonsense", "The body is no JSON (line 1, byte 2).")]
    [TestCase("chat/completions", "[]", "The body of a request must be a JSON object.")]
    [TestCase("chat/completions", "{}", "The body names no model.")]
    [TestCase("chat/completions", """{"model":"m","stream":true}""", "The body asks for a stream")]
    [TestCase("images/generations", """{"model":"m"}""", "'images/generations' is no endpoint that takes JSON")]
    public void Bad_input_is_refused_before_anything_is_sent(string endpoint, string body, string expected)
    {
        var service = new FakeService();

        Assert.That(() => service.Client.GetRawClient().SendAsync(endpoint, Encoding.UTF8.GetBytes(body)), Throws.ArgumentException.With.Message.Contains(expected));
        Assert.That(service.Requests, Is.Empty);
    }
}
