using System.Text;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Requests;

/// <summary>Compares with the counts that the service reported for real requests.</summary>
public sealed class ReportedCountTests
{
    [Test]
    public void Plain_messages_cost_what_the_service_reported()
    {
        List<Case> cases = [.. Cases().Where(one => one.Api == "chat.completions" && one.IsPlain)];

        string[] wrong = [.. cases.Select(one => one.Difference(RequestKind.Chat)).OfType<string>()];

        Assert.That(wrong, Is.Empty, $"{cases.Count} cases");
        Assert.That(cases, Has.Count.GreaterThan(20));
    }

    [Test]
    public void Embeddings_cost_what_the_service_reported()
    {
        List<Case> cases = [.. Cases().Where(one => one.Api == "embeddings")];

        string[] wrong = [.. cases.Select(one => one.Difference(RequestKind.Embeddings)).OfType<string>()];

        Assert.That(wrong, Is.Empty, $"{cases.Count} cases");
        Assert.That(cases, Is.Not.Empty);
    }

    [Test]
    public void Completions_cost_what_the_service_reported()
    {
        List<Case> cases = [.. Cases().Where(one => one.Api == "completions")];

        string[] wrong = [.. cases.Select(one => one.Difference(RequestKind.Completions)).OfType<string>()];

        Assert.That(wrong, Is.Empty, $"{cases.Count} cases");
        Assert.That(cases, Is.Not.Empty);
    }

    [Test]
    public void What_is_marked_exact_is_exact_and_what_is_not_lies_in_its_range()
    {
        string[] wrong =
        [
            .. Cases().Where(one => one.Api == "chat.completions" && one.HasMessages).Select(one =>
            {
                RequestEstimate estimate = one.Estimate(RequestKind.Chat);
                bool holds = estimate.Exactness == Exactness.Exact
                    ? estimate.InputTokens.Expected == one.Reported
                    : one.Reported >= estimate.InputTokens.Lower && one.Reported <= estimate.InputTokens.Upper;
                return holds ? null : $"{one.Id}: {estimate.InputTokens} ({estimate.Exactness}), reported {one.Reported}";
            }).OfType<string>(),
        ];

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Texts_have_the_tokens_that_the_reference_counts()
    {
        JsonObject root = Load();

        string[] wrong =
        [
            .. root["strings"]!.AsArray().SelectMany(one => one!["tokens"]!.AsObject()
                .Where(expected => expected.Key is "cl100k_base" or "o200k_base")
                .Where(expected => TextTokenizer.For(expected.Key).Count(one["text"]!.ToString()).Tokens != (int)expected.Value!)
                .Select(expected => $"{expected.Key}: {one["text"]}")),
        ];

        Assert.That(wrong, Is.Empty);
    }

    private static JsonObject Load() => JsonNode.Parse(File.ReadAllBytes(SharedFacts.RequirePath("facts/chat_cases.json")))!.AsObject();

    private static IEnumerable<Case> Cases() => Load()["cases"]!.AsArray().OfType<JsonObject>().Where(one => one["prompt_tokens"] is not null).Select(one => new Case(one));

    private sealed class Case(JsonObject json)
    {
        // One recording is of a fine-tuned model whose name does not tell its base.
        private static readonly TokenEstimator Estimator = new(new() { Deployments = { ["davinci:2023-07-21-v2"] = "davinci-002" } });

        private static readonly string[] NotPlain = ["tools", "functions", "response_format", "tool_choice", "function_call"];

        public string Id => json["id"]!.ToString();

        public string Api => json["api"]!.ToString();

        public long Reported => (long)json["prompt_tokens"]!;

        public bool HasMessages => json["messages"] is JsonArray;

        public bool IsPlain => !NotPlain.Any(json.ContainsKey)
            && (json["messages"] as JsonArray)?.All(message => message!["tool_calls"] is null && message["function_call"] is null
                && message["role"]!.ToString() is not ("tool" or "function")
                && (message["content"] is not JsonArray parts || parts.All(part => part!["type"]!.ToString() is "text" or "refusal"))) == true;

        public RequestEstimate Estimate(RequestKind kind)
        {
            var body = new JsonObject();
            foreach (string name in new[] { "messages", "input", "prompt", "tools", "functions", "tool_choice", "function_call", "response_format", "suffix", "n", "best_of" })
            {
                if (json[name] is { } value)
                {
                    body[name] = value.DeepClone();
                }
            }

            return Estimator.EstimateJson(kind, Encoding.UTF8.GetBytes(body.ToJsonString()), json["model"]!.ToString());
        }

        public string? Difference(RequestKind kind)
        {
            RequestEstimate estimate = Estimate(kind);
            return estimate.InputTokens.Expected == Reported ? null : $"{Id} ({json["model"]}, {json["group"]}): {estimate.InputTokens}, reported {Reported}, rule {json["rule_tokens"]}";
        }
    }
}
