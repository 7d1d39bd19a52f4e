using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Estimation.Tests.Facts;

/// <summary>A request whose count the service reported, with our estimate of it.</summary>
internal sealed class RecordedCase
{
    private RecordedCase(JsonNode facts)
    {
        Id = (string)facts["id"]!;
        Group = (string)facts["group"]!;
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

    /// <summary>Gets the interface, the family and what the request holds.</summary>
    public string Group { get; }

    public int Reported { get; }

    public int ByRule { get; }

    /// <summary>Gets by how much the reported count lies above the estimate.</summary>
    public int Residual => Reported - Estimate.InputTokens.Expected;

    public bool IsPlain { get; }

    public bool IsOldTemplate { get; }

    public RequestEstimate Estimate { get; }

    public static IEnumerable<RecordedCase> Read(string api)
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
