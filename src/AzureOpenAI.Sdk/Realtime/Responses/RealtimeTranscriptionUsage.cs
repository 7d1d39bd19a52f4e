namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What writing down sound cost: in tokens or in seconds, as the model is billed.</summary>
public sealed class RealtimeTranscriptionUsage : WireModel
{
    /// <summary>Gets or sets <c>tokens</c> or <c>duration</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the tokens of the sound and of the prompt.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Gets or sets what the input was made of.</summary>
    public RealtimeInputTokens? InputTokenDetails { get; set; }

    /// <summary>Gets or sets the tokens of the text.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Gets or sets all tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Gets or sets how long the sound is, in seconds.</summary>
    public double? Seconds { get; set; }
}
