using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Benchmarks.Counters;

/// <summary>A request whose prompt tokens the service reported.</summary>
internal sealed class CountedCase
{
    private static readonly string[] s_members = ["messages", "tools", "tool_choice", "functions", "function_call", "response_format", "input", "prompt", "n", "instructions", "text"];

    private CountedCase(JsonNode facts)
    {
        Model = (string)facts["model"]!;
        Encoding = (string?)facts["encoding"] ?? "o200k_base";
        Reported = (int)facts["prompt_tokens"]!;
        Body = new() { ["model"] = Model };
        foreach (string name in s_members.Where(name => facts[name] is not null))
        {
            Body[name] = facts[name]!.DeepClone();
        }

        string api = ((string)facts["api"]!).Split('.')[0];
        Kind = api switch { "embeddings" => RequestKind.Embeddings, "completions" => RequestKind.Completions, "responses" => RequestKind.Responses, _ => RequestKind.Chat };
        if (Kind == RequestKind.Responses)
        {
            Rename("messages", "input");
            Rename("response_format", "text");
            Body["text"] = Body["text"] is { } format ? new JsonObject { ["format"] = format.DeepClone() } : null;
        }
    }

    public string Model { get; }

    public string Encoding { get; }

    public int Reported { get; }

    public RequestKind Kind { get; }

    public JsonObject Body { get; }

    public byte[] Json => JsonSerializer.SerializeToUtf8Bytes(Body);

    public IEnumerable<JsonObject> Messages => ((Body["messages"] ?? Body["input"]) as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Gets what the request holds, as a reader would sort them.</summary>
    public string Group => Kind is RequestKind.Embeddings or RequestKind.Completions ? "embeddings and completions"
        : Messages.Any(static message => message["tool_calls"] is not null || message["function_call"] is not null || (string?)message["role"] is "tool" or "function" || message["call_id"] is not null) ? "tool calls in the history"
        : Body["tools"] is JsonArray { Count: > 0 } || Body["functions"] is JsonArray { Count: > 0 } ? "tools and functions"
        : Body.ToJsonString().Contains("json_schema", StringComparison.Ordinal) ? "JSON schema"
        : Body.ToJsonString().Contains("input_audio", StringComparison.Ordinal) ? "sound"
        : "messages";

    public static IEnumerable<CountedCase> Read(string path)
    {
        JsonNode facts = JsonNode.Parse(File.ReadAllText(path))!;
        return facts["cases"]!.AsArray().OfType<JsonNode>()
            .Where(static one => (one["messages"] ?? one["input"] ?? one["prompt"]) is not null && one["previous_response_id"] is null)
            // The service changed how it shows functions in 2024; these were recorded before.
            .Where(static one => (string?)one["group"] != "functions-legacy")
            .Select(static one => new CountedCase(one));
    }

    private void Rename(string from, string to)
    {
        if (Body[from] is { } value)
        {
            Body.Remove(from);
            Body[to] = value.DeepClone();
        }
    }
}
