using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>What a request is billed, with the details that the service gives.</summary>
internal sealed record ChatUsage(int PromptTokens, int CachedTokens, int CompletionTokens, int ReasoningTokens, int PredictedTokens)
{
    internal JsonObject Write() => new()
    {
        ["completion_tokens"] = CompletionTokens,
        ["completion_tokens_details"] = new JsonObject
        {
            ["accepted_prediction_tokens"] = PredictedTokens,
            ["audio_tokens"] = 0,
            ["reasoning_tokens"] = ReasoningTokens,
            ["rejected_prediction_tokens"] = 0,
        },
        ["prompt_tokens"] = PromptTokens,
        ["prompt_tokens_details"] = new JsonObject { ["audio_tokens"] = 0, ["cached_tokens"] = CachedTokens },
        ["total_tokens"] = PromptTokens + CompletionTokens,
    };
}
