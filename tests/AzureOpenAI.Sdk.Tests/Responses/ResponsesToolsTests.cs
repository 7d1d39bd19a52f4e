using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Functions;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Schemas;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Responses;

/// <summary>Typed answers, and methods that a model calls, as in a chat.</summary>
public sealed class ResponsesToolsTests
{
    private const string Done = """{"id":"resp_2","object":"response","status":"completed","output":[{"type":"message","id":"m","role":"assistant","status":"completed","content":[{"type":"output_text","text":"It is warm.","annotations":[]}]}],"usage":{"input_tokens":10,"output_tokens":5,"total_tokens":15}}""";

    private static readonly FunctionTools s_weather = new FunctionTools().Add((string city) => $"warm in {city}", "weather", "Tells the weather.");

    [Test]
    public async Task A_stored_response_is_gone_on_from_with_the_outputs_alone()
    {
        var service = new FakeService().Reply(200, Calling(true, ("a", "weather", """{"city":"Oslo"}"""), ("b", "weather", """{"city":"Quito"}"""))).Reply(200, Done);
        var options = new ResponsesOptions("Is it warm?") { Instructions = "Be brief.", ToolChoice = ResponseToolChoice.Required };

        ResponsesToolResult result = await service.Client.GetResponsesClient("gpt-4o").RunToolsAsync(options, s_weather);

        Assert.That((result.Text, result.Rounds, result.InputTokens, result.OutputTokens), Is.EqualTo(("It is warm.", 2, 17L, 8L)));
        Assert.That(result.Steps.Select(static step => $"{step.CallId} {step.Name}: {step.Output}"), Is.EqualTo(["a weather: warm in Oslo", "b weather: warm in Quito"]));
        JsonTree.AssertEqual(
            """
            {
              "model": "gpt-4o",
              "previous_response_id": "resp_1",
              "instructions": "Be brief.",
              "input": [
                { "type": "function_call_output", "call_id": "a", "output": "warm in Oslo" },
                { "type": "function_call_output", "call_id": "b", "output": "warm in Quito" }
              ],
              "tools": [
                {
                  "type": "function", "name": "weather", "description": "Tells the weather.", "strict": true,
                  "parameters": { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"], "additionalProperties": false }
                }
              ]
            }
            """,
            service.LastBody);
        Assert.That((options.PreviousResponseId, options.Tools.Count), Is.EqualTo(((string?)null, 0)), "the caller's options are left alone");
    }

    [Test]
    public async Task A_response_that_is_not_stored_is_sent_again_with_all_its_items()
    {
        var service = new FakeService().Reply(200, Calling(false, ("a", "weather", """{"city":"Oslo"}"""))).Reply(200, Done);

        ResponsesToolResult result = await service.Client.GetResponsesClient("gpt-4o").RunToolsAsync(new ResponsesOptions("Is it warm?") { Store = false }, s_weather);

        JsonNode body = JsonNode.Parse(service.LastBody)!;
        Assert.That(body["previous_response_id"], Is.Null);
        Assert.That(body["input"]!.AsArray().Select(static item => (string)item!["type"]!), Is.EqualTo(["message", "function_call", "function_call_output"]));
        Assert.That(result.Items.Select(static item => item.Type), Is.EqualTo(["function_call", "function_call_output", "message"]));
    }

    [Test]
    public async Task A_model_that_calls_without_end_is_stopped()
    {
        var service = new FakeService().Reply(200, Calling(true, ("a", "weather", """{"city":"Oslo"}""")));

        var failure = await Assert.ThrowsAsync<ResponsesToolRoundsException>(() => service.Client.GetResponsesClient("gpt-4o").RunToolsAsync(new ResponsesOptions("x"), s_weather, new() { MaxRounds = 3 }));

        Assert.That((failure.Progress.Rounds, failure.Progress.Steps.Count, service.Requests.Count), Is.EqualTo((3, 3, 3)));
    }

    [Test]
    public async Task What_goes_wrong_in_a_call_is_told_to_the_model()
    {
        var service = new FakeService().Reply(200, Calling(true, ("a", "teapot", "{}"), ("b", "weather", "{}"))).Reply(200, Done);

        ResponsesToolResult result = await service.Client.GetResponsesClient("gpt-4o").RunToolsAsync(new ResponsesOptions("x"), s_weather);

        Assert.That(result.Steps[0].Output, Is.EqualTo("Error: there is no tool 'teapot'."));
        Assert.That(result.Steps[1].Output, Does.StartWith("Error: the arguments are not what the tool takes."));
    }

    [Test]
    public void A_loop_in_the_background_is_refused_before_anything_is_sent()
    {
        var service = new FakeService();

        Assert.That(() => service.Client.GetResponsesClient("gpt-4o").RunToolsAsync(new ResponsesOptions("x") { Background = true }, s_weather), Throws.ArgumentException.With.Message.Contains("Background"));
        Assert.That(service.Requests, Is.Empty);
    }

    [Test]
    public async Task A_value_of_a_type_is_asked_for_with_its_schema_and_read([Values] bool async)
    {
        var service = new FakeService().Reply(200, Said("""{\"City\":\"Oslo\",\"Degrees\":21}"""));
        ResponsesClient responses = service.Client.GetResponsesClient("gpt-4o");
        var options = new ResponsesOptions("How warm is it?") { Text = new() { Verbosity = ResponseVerbosity.Low } };

        ResponsesAnswer<Weather> answer = async ? await responses.CreateAsync<Weather>(options) : responses.Create<Weather>(options);

        Assert.That(answer.Value, Is.EqualTo(new Weather("Oslo", 21)));
        JsonTree.AssertEqual(
            """
            {
              "verbosity": "low",
              "format": {
                "type": "json_schema", "name": "Weather", "strict": true,
                "schema": { "type": "object", "properties": { "City": { "type": "string" }, "Degrees": { "type": "integer" } }, "required": ["City", "Degrees"], "additionalProperties": false }
              }
            }
            """,
            JsonNode.Parse(service.LastBody)!["text"]!.ToJsonString());
        Assert.That(options.Text!.Format, Is.Null, "the caller's options are left alone");
    }

    [TestCase("""{"id":"r","status":"completed","output":[{"type":"message","role":"assistant","content":[{"type":"refusal","refusal":"No."}]}]}""", AnswerOutcome.Refused)]
    [TestCase("""{"id":"r","status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"{\"Ci"}]}]}""", AnswerOutcome.CutOff)]
    [TestCase("""{"id":"r","status":"incomplete","incomplete_details":{"reason":"content_filter"},"output":[]}""", AnswerOutcome.Filtered)]
    [TestCase("""{"id":"r","status":"completed","output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"sunny"}]}]}""", AnswerOutcome.Malformed)]
    public async Task What_stood_in_the_way_is_told_apart(string body, AnswerOutcome outcome)
    {
        var service = new FakeService().Reply(200, body);

        ResponsesAnswer<Weather> answer = await service.Client.GetResponsesClient("gpt-4o").CreateAsync<Weather>(new ResponsesOptions("x"));

        Assert.That((answer.Outcome, answer.TryGetValue(out _)), Is.EqualTo((outcome, false)));
        Assert.That(() => answer.Value, Throws.TypeOf<ResponsesAnswerException>());
        Assert.That(answer.ToString(), Is.EqualTo($"ResponsesAnswer ({outcome})"));
    }

    private static string Calling(bool stored, params (string Id, string Name, string Arguments)[] calls)
    {
        string items = string.Join(",", calls.Select(static call => $$"""{"type":"function_call","id":"fc_{{call.Id}}","call_id":"{{call.Id}}","name":"{{call.Name}}","arguments":{{JsonSerializer.Serialize(call.Arguments)}},"status":"completed"}"""));
        return $$$"""{"id":"resp_1","object":"response","status":"completed","store":{{{(stored ? "true" : "false")}}},"output":[{{{items}}}],"usage":{"input_tokens":7,"output_tokens":3,"total_tokens":10}}""";
    }

    private static string Said(string text)
        => $$"""{"id":"r","object":"response","status":"completed","output":[{"type":"message","role":"assistant","content":[{"type":"output_text","text":"{{text}}","annotations":[]}]}]}""";

    internal sealed record Weather(string City, int Degrees);
}
