using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>Counts against those that the service reported, where the recordings lie beside the repository.</summary>
public sealed class ChatCaseTests
{
    [Test]
    public void Every_recorded_chat_without_tools_has_the_reported_count()
    {
        Case[] cases = [.. Read("chat").Where(static one => one.IsPlain)];

        string[] wrong = [.. cases.Where(static one => one.Estimate.InputTokens.Expected != one.Reported).Select(static one => one.ToString())];

        Assert.That(cases, Has.Length.GreaterThan(30));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_recorded_chat_lies_within_the_range_of_its_estimate()
    {
        Case[] cases = [.. Read("chat").Where(static one => !one.IsOldTemplate)];

        string[] outside = [.. cases
            .Where(static one => one.Reported < one.Estimate.InputTokens.Lower || one.Reported > one.Estimate.InputTokens.Upper)
            .Select(static one => one.ToString())];

        Assert.That(cases, Has.Length.GreaterThan(80));
        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void Tools_schemas_and_calls_in_the_history_count_as_the_written_rules_do()
    {
        Case[] cases = [.. Read("chat")];

        string[] different = [.. cases.Where(static one => one.Estimate.InputTokens.Expected != one.ByRule).Select(static one => one.ToString())];

        Assert.That(different, Is.Empty);
    }

    [Test]
    public void An_estimate_that_calls_itself_exact_has_the_reported_count()
    {
        Case[] exact = [.. Read("chat").Concat(Read("embeddings")).Concat(Read("completions")).Concat(Read("responses")).Where(static one => one.Estimate.Exactness == Exactness.Exact)];

        Assert.That(exact, Has.Length.GreaterThan(50));
        Assert.That(exact.Where(static one => one.Estimate.InputTokens.Expected != one.Reported), Is.Empty);
    }

    [TestCase("embeddings")]
    [TestCase("completions")]
    public void Inputs_without_a_frame_have_the_reported_count(string api)
    {
        Case[] cases = [.. Read(api)];

        Assert.That(cases, Is.Not.Empty);
        Assert.That(cases.Where(static one => one.Estimate.InputTokens.Expected != one.Reported || one.Estimate.Exactness != Exactness.Exact), Is.Empty);
    }

    [Test]
    public void Every_recorded_response_lies_within_the_range_of_its_estimate()
    {
        // Recorded by a test of 'verbosity', which the facts leave out of the request.
        Case[] cases = [.. Read("responses").Where(static one => one.Id != "rec-86")];

        string[] outside = [.. cases.Where(static one => one.Reported < one.Estimate.InputTokens.Lower || one.Reported > one.Estimate.InputTokens.Upper).Select(static one => one.ToString())];
        int same = cases.Count(static one => one.Estimate.InputTokens.Expected == one.Reported);

        Assert.That(cases, Has.Length.GreaterThan(40));
        Assert.That(outside, Is.Empty);
        Assert.That(same, Is.AtLeast(cases.Length * 19 / 20));
    }

    private static IEnumerable<Case> Read(string api)
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(SharedFacts.RequirePath("facts/chat_cases.json")))!;
        foreach (JsonNode one in facts["cases"]!.AsArray().OfType<JsonNode>())
        {
            bool isDescribedOnly = one["messages"] is null && one["input"] is null && one["prompt"] is null;
            if (!isDescribedOnly && ((string?)one["api"])!.StartsWith(api, StringComparison.Ordinal))
            {
                yield return new(one);
            }
        }
    }

    private sealed class Case
    {
        public Case(JsonNode facts)
        {
            Id = (string)facts["id"]!;
            Reported = (int)facts["prompt_tokens"]!;
            ByRule = (int?)facts["rule_tokens"] ?? 0;
            // The service changed its template for functions in 2024; these rows were recorded before.
            IsOldTemplate = (string)facts["group"]! == "functions-legacy";
            string[] body = ["messages", "tools", "tool_choice", "functions", "function_call", "response_format", "input", "prompt", "n", "instructions", "text", "previous_response_id"];
            var request = new JsonObject { ["model"] = (string)facts["model"]! };
            foreach (string name in body.Where(name => facts[name] is not null))
            {
                request[name] = facts[name]!.DeepClone();
            }

            if ((string)facts["api"]! == "responses")
            {
                Rename(request, "messages", "input");
                Rename(request, "response_format", "text");
                request["text"] = request["text"] is { } format ? new JsonObject { ["format"] = format.DeepClone() } : null;
            }

            string json = request.ToJsonString();
            IsPlain = !json.Contains("tool", StringComparison.Ordinal) && !json.Contains("function", StringComparison.Ordinal) && !json.Contains("json_schema", StringComparison.Ordinal);
            RequestKind kind = ((string)facts["api"]!).Split('.')[0] switch { "embeddings" => RequestKind.Embeddings, "completions" => RequestKind.Completions, "responses" => RequestKind.Responses, _ => RequestKind.Chat };
            Estimate = TokenEstimator.Default.EstimateJson(kind, JsonSerializer.SerializeToUtf8Bytes(request));
        }

        public string Id { get; }

        public int Reported { get; }

        public int ByRule { get; }

        public bool IsPlain { get; }

        public bool IsOldTemplate { get; }

        public RequestEstimate Estimate { get; }

        private static void Rename(JsonObject request, string from, string to)
        {
            if (request[from] is { } value)
            {
                request.Remove(from);
                request[to] = value.DeepClone();
            }
        }

        public override string ToString() => $"{Id}: reported {Reported}, by rule {ByRule}, estimated {Estimate.InputTokens}";
    }
}
