using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.TestKit;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;

namespace AzureOpenAI.Sdk.Tests.Chat;

/// <summary>Methods that a model calls, and the loop that runs them.</summary>
public sealed partial class ChatToolsTests
{
    private const string Done = """{"id":"2","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"It is warm."},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}""";

    [Test]
    public void A_method_becomes_a_function_with_its_parameters()
    {
        FunctionTools tools = new FunctionTools().Add(Weather);

        var function = ((ChatFunctionTool)ChatTool.Of(tools).Single()).Function!;
        Assert.That((function.Name, function.Description, function.Strict), Is.EqualTo(("Weather", "Tells the weather.", true)));
        JsonTree.AssertEqual(
            """
            {
              "type": "object",
              "properties": { "city": { "type": "string", "description": "The city's name." }, "days": { "type": "integer" } },
              "required": ["city", "days"],
              "additionalProperties": false
            }
            """,
            function.Parameters!.Value.GetRawText());
    }

    [Test]
    public async Task Calls_run_and_their_results_go_back_in_order_until_the_model_is_done()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Weather", """{"city":"Oslo","days":2}"""), ("b", "Weather", """{"city":"Quito","days":1}"""))).Reply(200, Done);
        List<FunctionStep> seen = [];
        var options = new ChatOptions("Is it warm?");

        ChatToolResult result = await service.Client.GetChatClient("gpt-4o").RunToolsAsync(options, new FunctionTools().Add(Weather), new() { OnStep = step => { lock (seen) { seen.Add(step); } } });

        Assert.That((result.Text, result.Rounds, result.Usage.TotalTokens), Is.EqualTo(("It is warm.", 2, 22L)));
        Assert.That(result.Steps.Select(step => step.Output), Is.EqualTo(new[] { "Oslo: sun for 2", "Quito: sun for 1" }));
        Assert.That(seen, Has.Count.EqualTo(2));
        Assert.That(options.Messages, Has.Count.EqualTo(1), "the caller's options are left alone");
        JsonArray messages = JsonNode.Parse(service.LastBody)!["messages"]!.AsArray();
        Assert.That(messages.Select(message => $"{message!["role"]} {message["tool_call_id"]}".TrimEnd()), Is.EqualTo(new[] { "user", "assistant", "tool a", "tool b" }));
        Assert.That(result.Messages, Has.Count.EqualTo(5));
    }

    [Test]
    [TestCase("Nothing", "{}", "there is no tool 'Nothing'")]
    [TestCase("Fails", "{}", "Error: The station is closed.")]
    [TestCase("Weather", """{"city":"Os""", "Error: the arguments are not what the tool takes")]
    [TestCase("Weather", """{"city":"Oslo"}""", "'days' is missing")]
    public async Task What_goes_wrong_is_told_to_the_model(string tool, string arguments, string told)
    {
        var service = new FakeService().Reply(200, Calling(("a", tool, arguments))).Reply(200, Done);
        FunctionTools tools = new FunctionTools().Add(Weather).Add(string () => throw new InvalidOperationException("The station is closed."), "Fails");

        ChatToolResult result = await service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("Is it warm?"), tools);

        Assert.That(result.Steps.Single().Output, Does.Contain(told).And.Not.Contain("   at "));
        Assert.That(result.Text, Is.EqualTo("It is warm."));
    }

    private static IEnumerable<TestCaseData> ForcedChoices()
    {
        yield return new TestCaseData(ChatToolChoice.Required, null).SetArgDisplayNames("any");
        yield return new TestCaseData(ChatToolChoice.Function("Weather"), null).SetArgDisplayNames("named");
        yield return new TestCaseData(ChatToolChoice.Allowed(required: true, "Weather"), "auto").SetArgDisplayNames("allowed");
    }

    [TestCaseSource(nameof(ForcedChoices))]
    public async Task A_call_that_must_be_made_is_asked_for_once(ChatToolChoice choice, string? mode)
    {
        var service = new FakeService().Reply(200, Calling(("a", "Weather", """{"city":"Oslo","days":2}"""))).Reply(200, Done);
        var options = new ChatOptions("Is it warm?") { Tools = [ChatTool.CreateFunction("other")], ToolChoice = choice };

        await service.Client.GetChatClient("gpt-4o").RunToolsAsync(options, new FunctionTools().Add(Weather));

        Assert.That(JsonNode.Parse(service.Requests[0].Body)!["tool_choice"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(AzureOpenAIJson.ToJson(options))!["tool_choice"]!.ToJsonString()));
        JsonNode? second = JsonNode.Parse(service.LastBody)!["tool_choice"];
        Assert.That(second?["allowed_tools"]?["mode"]?.ToString(), Is.EqualTo(mode));
        Assert.That(second is null, Is.EqualTo(mode is null));
        Assert.That(options.ToolChoice, Is.SameAs(choice));
    }

    [Test]
    public async Task Methods_that_block_run_beside_each_other()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Meet", "{}"), ("b", "Meet", "{}"))).Reply(200, Done);
        using var both = new Barrier(2);

        // Each waits for the other: one after another, neither would ever end.
        ChatToolResult result = await service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("Is it warm?"), new FunctionTools().Add(() => both.SignalAndWait(TimeSpan.FromSeconds(30)) ? "met" : "alone", "Meet"));

        Assert.That(result.Steps.Select(step => step.Output), Is.EqualTo(new[] { "met", "met" }));
    }

    [Test]
    public async Task A_failure_is_thrown_where_that_is_wanted()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Fails", "{}")));
        FunctionTools tools = new FunctionTools().Add(string () => throw new InvalidOperationException("The station is closed."), "Fails");

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("?"), tools, new() { ThrowOnError = true }));
    }

    [Test]
    public async Task JSON_that_a_method_itself_finds_wrong_is_its_own_failure()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Fails", "{}")));
        FunctionTools tools = new FunctionTools().Add(string () => throw new JsonException("The stored note is broken."), "Fails");

        await Assert.ThrowsAsync<JsonException>(() => service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("?"), tools, new() { ThrowOnError = true }));
    }

    [Test]
    public async Task A_model_that_calls_without_end_is_stopped_with_what_has_happened()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Weather", """{"city":"Oslo","days":2}""")));

        var failure = await Assert.ThrowsAsync<ChatToolRoundsException>(
            () => service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("?"), new FunctionTools().Add(Weather), new() { MaxRounds = 3 }));

        Assert.That((service.Requests.Count, failure.Progress.Rounds, failure.Progress.Steps.Count), Is.EqualTo((3, 3, 3)));
        Assert.That(failure.Progress.Messages[^1], Is.InstanceOf<ToolMessage>());
    }

    [Test]
    public async Task The_caller_s_token_reaches_the_method_and_ends_the_loop()
    {
        var service = new FakeService().Reply(200, Calling(("a", "Waits", "{}")));
        using var stop = new CancellationTokenSource();
        FunctionTools tools = new FunctionTools().Add(async (CancellationToken token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
        }, "Waits");

        await Assert.ThatAsync(() => service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("?"), tools, cancellationToken: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Without_reflection_a_tool_takes_one_object()
    {
        var service = new FakeService().Reply(200, Calling(("a", "weather", """{"City":"Oslo"}"""))).Reply(200, Done);
        FunctionTools tools = new FunctionTools().Add("weather", "Tells the weather.", static (Place place, CancellationToken _) => Task.FromResult(new Sky(place.City + " is clear")), PlaceJson.Default.Place, PlaceJson.Default.Sky);

        ChatToolResult result = await service.Client.GetChatClient("gpt-4o").RunToolsAsync(new ChatOptions("?"), tools);

        Assert.That(result.Steps.Single().Output, Is.EqualTo("""{"Text":"Oslo is clear"}"""));
    }

    [Test]
    public void A_lambda_without_a_name_and_a_name_that_comes_twice_are_refused()
    {
        Assert.That(() => new FunctionTools().Add(() => 1), Throws.ArgumentException.With.Message.Contains("Give a lambda a name"));
        Assert.That(() => new FunctionTools().Add(Weather).Add(Weather), Throws.ArgumentException.With.Message.Contains("two tools"));
    }

    [Description("Tells the weather.")]
    private static async Task<string> Weather([Description("The city's name.")] string city, int days, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return $"{city}: sun for {days}";
    }

    private static string Calling(params (string Id, string Name, string Arguments)[] calls)
    {
        string list = string.Join(',', calls.Select(call => $$$"""{"id":"{{{call.Id}}}","type":"function","function":{"name":"{{{call.Name}}}","arguments":{{{JsonSerializer.Serialize(call.Arguments)}}}}}"""));
        return $$$"""{"id":"1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{{{list}}}]},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}""";
    }

    internal sealed record Place(string City);

    internal sealed record Sky(string Text);

    [JsonSerializable(typeof(Place))]
    [JsonSerializable(typeof(Sky))]
    [JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
    private sealed partial class PlaceJson : JsonSerializerContext;
}
