using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>What a request used by the service's own count, in one form for all kinds of requests.</summary>
public sealed class TokenUsage
{
    private const decimal Million = 1_000_000;

    /// <summary>Gets the tokens of the prompt, all of them.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Gets those of the prompt that came from the cache.</summary>
    public long CachedInputTokens { get; init; }

    /// <summary>Gets those of the prompt that were written to the cache.</summary>
    public long CacheWriteTokens { get; init; }

    /// <summary>Gets those of the prompt that are sound.</summary>
    public long AudioInputTokens { get; init; }

    /// <summary>Gets those of the prompt that are images sent along to be changed.</summary>
    public long ImageInputTokens { get; init; }

    /// <summary>Gets the tokens of the reply, all of them, with its reasoning.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets those of the reply that are reasoning. They cost what others cost.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>Gets those of the reply that are sound.</summary>
    public long AudioOutputTokens { get; init; }

    /// <summary>Gets those of the reply that are images made.</summary>
    public long ImageOutputTokens { get; init; }

    /// <summary>Prices the tokens.</summary>
    /// <remarks>Cached, written, spoken and painted tokens are parts of the whole: each is counted once, at its own price where there is one.</remarks>
    /// <param name="price">The prices a million tokens.</param>
    /// <returns>The money, in the price's currency.</returns>
    public decimal PriceAt(TokenPrice price)
    {
        Require.NotNull(price);
        bool isLong = price.LongContextAbove is { } above && InputTokens > above;
        long plainInput = Math.Max(0, InputTokens - CachedInputTokens - CacheWriteTokens - AudioInputTokens - ImageInputTokens);
        decimal input = (plainInput * price.Input)
            + (CachedInputTokens * (price.CachedInput ?? price.Input))
            + (CacheWriteTokens * (price.CacheWrite ?? price.Input))
            + (AudioInputTokens * (price.AudioInput ?? price.Input))
            + (ImageInputTokens * (price.ImageInput ?? price.Input));
        decimal outputPrice = price.Output ?? 0;
        decimal output = (Math.Max(0, OutputTokens - AudioOutputTokens - ImageOutputTokens) * outputPrice)
            + (AudioOutputTokens * (price.AudioOutput ?? outputPrice))
            + (ImageOutputTokens * (price.ImageOutput ?? outputPrice));
        return ((input * (isLong ? price.LongContextInput : 1)) + (output * (isLong ? price.LongContextOutput : 1))) / Million;
    }

    /// <summary>Returns the tokens.</summary>
    /// <returns>Such as <c>TokenUsage (120 input, 40 output)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(TokenUsage)} ({InputTokens} input, {OutputTokens} output)");
}
