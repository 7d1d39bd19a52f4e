using System.Text.Json;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Reads what an answer cost, which comes with each of them.</summary>
internal static class ChatUsageReader
{
    private static readonly ObjectReader<ChatCompletionTokensDetails> Completion = new(
        static () => new(),
        ("accepted_prediction_tokens", static (details, ref reader) => details.AcceptedPredictionTokens = Member.Number(ref reader)),
        ("audio_tokens", static (details, ref reader) => details.AudioTokens = Member.Number(ref reader)),
        ("reasoning_tokens", static (details, ref reader) => details.ReasoningTokens = Member.Number(ref reader)),
        ("rejected_prediction_tokens", static (details, ref reader) => details.RejectedPredictionTokens = Member.Number(ref reader)),
        ("text_tokens", static (details, ref reader) => details.TextTokens = Member.Number(ref reader)));

    private static readonly ObjectReader<ChatPromptTokensDetails> Prompt = new(
        static () => new(),
        ("audio_tokens", static (details, ref reader) => details.AudioTokens = Member.Number(ref reader)),
        ("cached_tokens", static (details, ref reader) => details.CachedTokens = Member.Number(ref reader)),
        ("cache_write_tokens", static (details, ref reader) => details.CacheWriteTokens = Member.Number(ref reader)),
        ("text_tokens", static (details, ref reader) => details.TextTokens = Member.Number(ref reader)),
        ("image_tokens", static (details, ref reader) => details.ImageTokens = Member.Number(ref reader)));

    private static readonly ObjectReader<ChatUsage> Usage = new(
        static () => new(),
        ("completion_tokens", static (usage, ref reader) => usage.CompletionTokens = Member.Amount(ref reader)),
        ("completion_tokens_details", static (usage, ref reader) => usage.CompletionTokensDetails = Completion.Read(ref reader)),
        ("prompt_tokens", static (usage, ref reader) => usage.PromptTokens = Member.Amount(ref reader)),
        ("prompt_tokens_details", static (usage, ref reader) => usage.PromptTokensDetails = Prompt.Read(ref reader)),
        ("total_tokens", static (usage, ref reader) => usage.TotalTokens = Member.Amount(ref reader)));

    internal static ChatUsage? Read(ref Utf8JsonReader reader) => Usage.Read(ref reader);
}
