namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What a transcription cost: tokens, or seconds of sound.</summary>
public sealed class TranscriptionUsage : WireModel
{
    /// <summary>Gets or sets which of both: <c>tokens</c> or <c>duration</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the seconds that are billed; null where tokens are.</summary>
    public double? Seconds { get; set; }

    /// <summary>Gets or sets the tokens of the sound and the prompt; null where seconds are billed.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Gets or sets what the input was made of.</summary>
    public TranscriptionInputTokensDetails? InputTokenDetails { get; set; }

    /// <summary>Gets or sets the tokens of the text.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long? TotalTokens { get; set; }
}
