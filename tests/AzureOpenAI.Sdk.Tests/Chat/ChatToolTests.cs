using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Chat;

public sealed partial class ChatToolTests
{
    [TestCase("""{"city":"Oslo"}""", true)]
    [TestCase("", true)]
    [TestCase("  ", true)]
    [TestCase("[1]", true)]
    [TestCase("""{"city":"Os""", false)]
    [TestCase("Oslo", false)]
    [TestCase("""{"city":"\ud83d"}""", true)]
    public void Arguments_are_parsed_or_not_but_never_throw(string arguments, bool expected)
    {
        var call = new ChatFunctionToolCall(new ChatFunctionCall { Name = "get_weather", Arguments = arguments });

        Assert.That(call.TryParseArguments(out JsonElement _), Is.EqualTo(expected));
        Assert.That(call.Input, Is.EqualTo(arguments));
    }

    [TestCase("""{"city":"Oslo"}""", "Oslo")]
    [TestCase("", null)]
    public void Arguments_are_read_as_a_type_of_the_users(string arguments, string? city)
    {
        var call = new ChatFunctionCall { Arguments = arguments };

        Assert.That(call.TryParseArguments(ArgumentsJson.Default.Place, out Place? place), Is.True);
        Assert.That(place!.City, Is.EqualTo(city));
    }

    [TestCase("""{"city":5}""")]
    [TestCase("""{"city":"Os""")]
    [TestCase("null")]
    public void Arguments_of_another_type_are_not_read(string arguments)
        => Assert.That(new ChatFunctionCall { Arguments = arguments }.TryParseArguments(ArgumentsJson.Default.Place, out Place? _), Is.False);

    [Test]
    public void Arguments_that_are_missing_count_as_empty()
        => Assert.That(new ChatFunctionCall().TryParseArguments(out JsonElement arguments) && arguments.ValueKind == JsonValueKind.Object, Is.True);

    [Test]
    public void A_call_of_a_new_kind_keeps_its_JSON()
    {
        var message = RoundTrip.Check<AssistantMessage>("""{ "role": "assistant", "tool_calls": [{ "id": "1", "type": "browser", "browser": { "url": "https://example.com" } }] }""");

        Assert.That(message.ToolCalls[0], Is.TypeOf<UnknownToolCall>());
        Assert.That(message.ToolCalls[0].ToolName, Is.Null);
    }

    [TestCase("not json")]
    [TestCase("[]")]
    [TestCase("""{"type":""")]
    public void A_schema_that_is_no_object_is_refused(string schema)
        => Assert.That(() => ChatTool.CreateFunction("f", parameters: schema), Throws.ArgumentException.With.Message.Contains("parameters"));

    [Test]
    public void A_choice_tells_its_tools()
    {
        Assert.That(ChatToolChoice.Function("f").ToolName, Is.EqualTo("f"));
        Assert.That(ChatToolChoice.Custom("c").ToolName, Is.EqualTo("c"));
        Assert.That(ChatToolChoice.LegacyFunction("l").ToolName, Is.EqualTo("l"));
        Assert.That(ChatToolChoice.Allowed(required: true, "a", "b").AllowedTools, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(ChatToolChoice.Auto.ToolName, Is.Null);
        Assert.That(ChatToolChoice.Auto.AllowedTools, Is.Empty);
    }

    [Test]
    public void Tools_are_written_as_the_service_reads_them()
    {
        var options = new ChatOptions
        {
            Tools = [ChatTool.CreateCustom("run_query", "Runs SQL.", new ChatGrammar { Syntax = ChatGrammarSyntax.Regex, Definition = "SELECT .*" })],
            ToolChoice = ChatToolChoice.Allowed(required: true, "a"),
        };

        JsonTree.AssertEqual(
            """
            {
              "messages": [],
              "tools": [{ "type": "custom", "custom": { "name": "run_query", "description": "Runs SQL.", "format": { "type": "grammar", "grammar": { "syntax": "regex", "definition": "SELECT .*" } } } }],
              "tool_choice": { "type": "allowed_tools", "allowed_tools": { "mode": "required", "tools": [{ "type": "function", "function": { "name": "a" } }] } }
            }
            """,
            AzureOpenAIJson.ToJson(options));
    }

    internal sealed class Place
    {
        public string? City { get; set; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Place))]
    internal sealed partial class ArgumentsJson : JsonSerializerContext;
}
