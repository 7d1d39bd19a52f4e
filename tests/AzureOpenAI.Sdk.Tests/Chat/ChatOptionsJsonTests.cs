using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

public sealed class ChatOptionsJsonTests
{
    [Test]
    public void Every_option_survives()
    {
        ChatOptions options = RoundTrip.Check<ChatOptions>(WireSample.Read("Chat/request.json"));

        Assert.That(options.AdditionalProperties, Is.Null, "Each of them has a property.");
        Assert.That(options.Messages.Select(message => message.GetType()), Is.EqualTo(new[]
        {
            typeof(SystemMessage), typeof(DeveloperMessage), typeof(UserMessage), typeof(AssistantMessage), typeof(ToolMessage), typeof(ToolMessage), typeof(AssistantMessage), typeof(FunctionMessage),
        }));
    }

    [Test]
    public void Options_are_written_as_the_service_reads_them()
    {
        var options = new ChatOptions([ChatMessage.System("Be brief."), ChatMessage.User("Weather in Oslo?")])
        {
            MaxCompletionTokens = 50,
            Temperature = 0.7,
            Stop = ["END"],
            Tools = [ChatTool.CreateFunction("get_weather", "Tells the weather.", """{"type":"object"}""", strict: true)],
            ToolChoice = ChatToolChoice.Function("get_weather"),
            ResponseFormat = ChatResponseFormat.JsonObject,
            ReasoningEffort = ChatReasoningEffort.Low,
        };

        JsonTree.AssertEqual(
            """
            {
              "messages": [{ "role": "system", "content": "Be brief." }, { "role": "user", "content": "Weather in Oslo?" }],
              "max_completion_tokens": 50,
              "temperature": 0.7,
              "stop": ["END"],
              "tools": [{ "type": "function", "function": { "name": "get_weather", "description": "Tells the weather.", "parameters": { "type": "object" }, "strict": true } }],
              "tool_choice": { "type": "function", "function": { "name": "get_weather" } },
              "response_format": { "type": "json_object" },
              "reasoning_effort": "low"
            }
            """,
            AzureOpenAIJson.ToJson(options));
    }

    [Test]
    public void What_is_new_survives_at_every_level() => RoundTrip.Check<ChatOptions>(
        """
        {
          "messages": [
            { "role": "narrator", "mood": "calm" },
            { "role": "user", "content": [{ "type": "hologram", "size": 3 }, { "type": "text", "text": "Look.", "glow": true }], "tone": "kind" }
          ],
          "tools": [{ "type": "browser", "depth": 2 }, { "type": "function", "function": { "name": "f", "cost": 1 }, "speed": "high" }],
          "tool_choice": { "type": "browser" },
          "response_format": { "type": "xml", "root": "a" },
          "reasoning_effort": "endless",
          "service_tier": "gold",
          "data_sources": [{ "type": "memory", "parameters": { "a": 1 } }, { "type": "azure_search", "parameters": { "authentication": { "type": "handshake", "x": 1 }, "embedding_dependency": { "type": "mind" } } }],
          "audio": { "voice": { "id": "voice_1", "pitch": 2 }, "format": "ogg" },
          "a_new_option": { "b": [1, null, "x"] }
        }
        """);

    [Test]
    public void A_schema_over_several_lines_does_not_break_the_lines_of_a_batch_file()
    {
        var options = new ChatOptions("Weather?")
        {
            ResponseFormat = ChatResponseFormat.FromSchema("weather", "{\n  \"type\": \"object\",\r\n  \"description\": \"two words, \\\" and \\n\"\n}"),
        };

        string line = AzureOpenAIJson.ToJson(options);

        Assert.That(line, Does.Not.Contain('\n').And.Not.Contain('\r'));
        Assert.That(line, Does.Contain("""{"type":"object","description":"two words, \" and \n"}"""));
    }

    [Test]
    public void A_client_sends_its_own_deployment_and_leaves_the_options_alone()
    {
        var options = new ChatOptions("Hello") { Model = "gpt-4o", Stream = true };

        ChatOptions sent = options.Unrouted();

        Assert.That(sent.Model, Is.Null);
        Assert.That(sent.Stream, Is.Null);
        Assert.That(sent.Messages, Is.SameAs(options.Messages));
        Assert.That(options.Model, Is.EqualTo("gpt-4o"));
        Assert.That(new ChatOptions("Hello") is var plain && ReferenceEquals(plain, plain.Unrouted()), Is.True);
    }

    [Test]
    public void The_reply_goes_on_with_the_conversation()
    {
        var options = new ChatOptions("Weather in Oslo?");
        var result = AzureOpenAIJson.Parse<ChatResult>(
            """{ "choices": [{ "index": 0, "message": { "role": "assistant", "content": null, "refusal": null, "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "get_weather", "arguments": "{}" } }] } }] }""");

        options.Messages.Add(result.Message!);
        options.Messages.Add(result.ToolCalls[0].Answer("4 °C"));

        JsonTree.AssertEqual(
            """
            {
              "messages": [
                { "role": "user", "content": "Weather in Oslo?" },
                { "role": "assistant", "tool_calls": [{ "id": "call_1", "type": "function", "function": { "name": "get_weather", "arguments": "{}" } }] },
                { "role": "tool", "tool_call_id": "call_1", "content": "4 °C" }
              ]
            }
            """,
            AzureOpenAIJson.ToJson(options));
    }
}
