using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>What a response is billed.</summary>
internal sealed record ResponseUsage(int InputTokens, int CachedTokens, int OutputTokens, int ReasoningTokens)
{
    internal JsonObject Write() => new()
    {
        ["input_tokens"] = InputTokens,
        ["input_tokens_details"] = new JsonObject { ["cached_tokens"] = CachedTokens },
        ["output_tokens"] = OutputTokens,
        ["output_tokens_details"] = new JsonObject { ["reasoning_tokens"] = ReasoningTokens },
        ["total_tokens"] = InputTokens + OutputTokens,
    };
}
