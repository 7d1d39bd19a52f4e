using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Schemas;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>Values of the caller's types, asked of a model.</summary>
public sealed partial class ChatAnswerTests
{
    [Test]
    public async Task The_schema_goes_along_and_the_value_is_read([Values] bool async)
    {
        var service = new FakeService().Reply(200, Reply("""{"Name":"Oslo","People":700000}"""));
        ChatClient chat = service.Client.GetChatClient("gpt-4o");
        var options = new ChatOptions("Which city?");

        ChatAnswer<City> answer = async ? await chat.CompleteAsync(options, CityJson.Default.City) : chat.Complete(options, CityJson.Default.City);

        Assert.That(answer.Value, Is.EqualTo(new City("Oslo", 700_000)));
        Assert.That(options.ResponseFormat, Is.Null, "the caller's options are left alone");
        JsonTree.AssertEqual(
            """
            {
              "model": "gpt-4o",
              "messages": [{ "role": "user", "content": "Which city?" }],
              "response_format": {
                "type": "json_schema",
                "json_schema": {
                  "name": "City",
                  "schema": {
                    "type": "object",
                    "properties": { "Name": { "type": "string" }, "People": { "type": "integer" } },
                    "required": ["Name", "People"],
                    "additionalProperties": false
                  },
                  "strict": true
                }
              }
            }
            """,
            service.LastBody);
    }

    [Test]
    public async Task A_list_travels_within_an_object()
    {
        var service = new FakeService().Reply(200, Reply("""{"value":[{"Name":"Oslo","People":1}]}"""));

        ChatAnswer<City[]> answer = await service.Client.GetChatClient("gpt-4o").CompleteAsync(new ChatOptions("Which cities?"), CityJson.Default.CityArray);

        Assert.That(answer.Value, Is.EqualTo(new[] { new City("Oslo", 1) }));
        Assert.That(service.LastBody, Does.Contain("\"required\":[\"value\"]"));
    }

    [Test]
    [TestCase("""{"role":"assistant","content":null,"refusal":"I can't help with that."}""", "stop", AnswerOutcome.Refused)]
    [TestCase("""{"role":"assistant","content":"{\"Name\":\"Os"}""", "length", AnswerOutcome.CutOff)]
    [TestCase("""{"role":"assistant","content":"{\"Name\":\"Os"}""", "content_filter", AnswerOutcome.Filtered)]
    [TestCase("""{"role":"assistant","content":"Oslo, I think."}""", "stop", AnswerOutcome.Malformed)]
    [TestCase("""{"role":"assistant","content":"null"}""", "stop", AnswerOutcome.Malformed)]
    public async Task What_stood_in_the_way_is_told_apart(string message, string finish, AnswerOutcome outcome)
    {
        var service = new FakeService().Reply(200, $$"""{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{{message}},"finish_reason":"{{finish}}"}]}""");

        ChatAnswer<City> answer = await service.Client.GetChatClient("gpt-4o").CompleteAsync(new ChatOptions("Which city?"), CityJson.Default.City);

        var failure = Assert.Throws<ChatAnswerException>(() => _ = answer.Value);
        Assert.That(answer.Outcome, Is.EqualTo(outcome));
        Assert.That(answer.TryGetValue(out _), Is.False);
        Assert.That(failure!.Outcome, Is.EqualTo(outcome));
        Assert.That(failure.Message, Does.Not.Contain("Os").And.Not.Contain("can't help"), "what the model said stays out of messages");
        Assert.That(answer.Refusal, outcome == AnswerOutcome.Refused ? Is.EqualTo("I can't help with that.") : Is.Null);
    }

    [Test]
    public void A_format_of_the_caller_s_own_is_a_contradiction()
    {
        var service = new FakeService();
        var options = new ChatOptions("Which city?") { ResponseFormat = ChatResponseFormat.JsonObject };

        Assert.That(() => service.Client.GetChatClient("gpt-4o").Complete(options, CityJson.Default.City), Throws.ArgumentException);
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task Without_a_context_the_type_is_read_by_reflection()
    {
        var service = new FakeService().Reply(200, Reply("""{"Name":"Oslo","People":1}"""));

        ChatAnswer<City> answer = await service.Client.GetChatClient("gpt-4o").CompleteAsync<City>(new ChatOptions("Which city?"));

        Assert.That(answer.Value.Name, Is.EqualTo("Oslo"));
    }

    private static string Reply(string content)
        => $$$"""{"id":"c","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":{{{JsonSerializer.Serialize(content)}}}},"finish_reason":"stop"}]}""";

    internal sealed record City(string Name, int People);

    [JsonSerializable(typeof(City))]
    [JsonSerializable(typeof(City[]))]
    [JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
    private sealed partial class CityJson : JsonSerializerContext;
}
