using System.Text.Json;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk;

/// <summary>An answer as the service wrote it.</summary>
public sealed class RawResult : ICachedUsageReport
{
    private readonly long? _cachedTokens;

    internal RawResult(BinaryData body, string? model, long? inputTokens, long? outputTokens, long? cachedTokens)
        => (Body, ModelName, InputTokens, OutputTokens, _cachedTokens) = (body, model, inputTokens, outputTokens, cachedTokens);

    /// <summary>Gets the body, as UTF-8 JSON.</summary>
    public BinaryData Body { get; }

    /// <summary>Gets the model that answered; null when the body does not say.</summary>
    public string? ModelName { get; }

    /// <summary>Gets the tokens of the prompt; null when the body does not say.</summary>
    public long? InputTokens { get; }

    /// <summary>Gets the tokens of the answer; null when the body does not say.</summary>
    public long? OutputTokens { get; }

    long? IUsageReport.InputTokenCount => InputTokens;

    long? IUsageReport.OutputTokenCount => OutputTokens;

    long? ICachedUsageReport.CachedInputTokenCount => _cachedTokens;

    /// <summary>Names the type alone: contents never reach a log by accident.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RawResult);

    /// <exception cref="JsonException">It is no JSON object.</exception>
    internal static RawResult Read(ReadOnlySpan<byte> body)
    {
        var copy = new BinaryData(body.ToArray());
        using JsonDocument document = JsonDocument.Parse(copy);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The answer is no JSON object.");
        }

        JsonElement usage = root.TryGetProperty("usage", out JsonElement found) ? found : default;
        string? model = root.TryGetProperty("model", out JsonElement named) && named.ValueKind == JsonValueKind.String ? named.GetString() : null;
        return new(
            copy, model, Number(usage, "prompt_tokens") ?? Number(usage, "input_tokens"), Number(usage, "completion_tokens") ?? Number(usage, "output_tokens"),
            Number(Member(usage, "prompt_tokens_details"), "cached_tokens") ?? Number(Member(usage, "input_tokens_details"), "cached_tokens"));
    }

    private static long? Number(JsonElement usage, string name)
        => Member(usage, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number) ? number : null;

    private static JsonElement Member(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) ? value : default;
}
