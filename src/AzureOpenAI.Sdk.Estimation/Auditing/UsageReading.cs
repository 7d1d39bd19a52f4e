using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Completions;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Images;
using AzureOpenAI.Sdk.Realtime;
using AzureOpenAI.Sdk.Responses;

namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>Reads what the client's results say that they used.</summary>
public static class UsageReading
{
    /// <summary>Reads what a conversation's answer used.</summary>
    /// <param name="usage">What the service reported.</param>
    /// <returns>The same in the common form.</returns>
    public static TokenUsage ToTokenUsage(this ChatUsage usage)
    {
        Require.NotNull(usage);
        return new()
        {
            InputTokens = usage.PromptTokens,
            CachedInputTokens = usage.PromptTokensDetails?.CachedTokens ?? 0,
            CacheWriteTokens = usage.PromptTokensDetails?.CacheWriteTokens ?? 0,
            AudioInputTokens = usage.PromptTokensDetails?.AudioTokens ?? 0,
            OutputTokens = usage.CompletionTokens,
            ReasoningTokens = usage.CompletionTokensDetails?.ReasoningTokens ?? 0,
            AudioOutputTokens = usage.CompletionTokensDetails?.AudioTokens ?? 0,
        };
    }

    /// <inheritdoc cref="ToTokenUsage(ChatUsage)"/>
    public static TokenUsage ToTokenUsage(this EmbeddingsUsage usage) => new() { InputTokens = Require.NotNull(usage).PromptTokens };

    /// <inheritdoc cref="ToTokenUsage(ChatUsage)"/>
    public static TokenUsage ToTokenUsage(this CompletionsUsage usage)
        => new()
        {
            InputTokens = Require.NotNull(usage).PromptTokens,
            CachedInputTokens = usage.PromptTokensDetails?.CachedTokens ?? 0,
            OutputTokens = usage.CompletionTokens,
            ReasoningTokens = usage.CompletionTokensDetails?.ReasoningTokens ?? 0,
        };

    /// <inheritdoc cref="ToTokenUsage(ChatUsage)"/>
    public static TokenUsage ToTokenUsage(this ImagesUsage usage)
        => new()
        {
            InputTokens = Require.NotNull(usage).InputTokens,
            ImageInputTokens = usage.InputTokensDetails?.ImageTokens ?? 0,
            OutputTokens = usage.OutputTokens,
            // Without details all that comes back is images: that is what these models make.
            ImageOutputTokens = usage.OutputTokensDetails?.ImageTokens ?? usage.OutputTokens,
        };

    /// <inheritdoc cref="ToTokenUsage(ChatUsage)"/>
    public static TokenUsage ToTokenUsage(this ResponseUsage usage)
    {
        Require.NotNull(usage);
        return new()
        {
            InputTokens = usage.InputTokens ?? 0,
            CachedInputTokens = usage.InputTokensDetails?.CachedTokens ?? 0,
            CacheWriteTokens = usage.InputTokensDetails?.CacheWriteTokens ?? 0,
            OutputTokens = usage.OutputTokens ?? 0,
            ReasoningTokens = usage.OutputTokensDetails?.ReasoningTokens ?? 0,
        };
    }

    /// <inheritdoc cref="ToTokenUsage(ChatUsage)"/>
    public static TokenUsage ToTokenUsage(this RealtimeUsage usage)
    {
        RealtimeInputTokens? input = Require.NotNull(usage).InputTokenDetails;
        RealtimeCachedTokens? cached = input?.CachedTokensDetails;
        return new()
        {
            InputTokens = usage.InputTokens ?? 0,
            CachedInputTokens = input?.CachedTokens ?? 0,
            // The service counts those from the cache among these too, and they cost what cached ones cost.
            AudioInputTokens = Math.Max(0, (input?.AudioTokens ?? 0) - (cached?.AudioTokens ?? 0)),
            ImageInputTokens = Math.Max(0, (input?.ImageTokens ?? 0) - (cached?.ImageTokens ?? 0)),
            OutputTokens = usage.OutputTokens ?? 0,
            AudioOutputTokens = usage.OutputTokenDetails?.AudioTokens ?? 0,
        };
    }

    /// <summary>Reads what a result of any room used; null when it does not say.</summary>
    internal static TokenUsage? Read(object? result) => result switch
    {
        ChatResult chat => chat.Usage?.ToTokenUsage(),
        EmbeddingsResult embeddings => embeddings.Usage?.ToTokenUsage(),
        CompletionsResult completions => completions.Usage?.ToTokenUsage(),
        ImagesResult images => images.Usage?.ToTokenUsage(),
        ResponsesResult { Usage.InputTokens: not null } response => response.Usage.ToTokenUsage(),
        RealtimeHistory { Usage.InputTokens: not null } session => session.Usage.ToTokenUsage(),
        _ => null,
    };
}
