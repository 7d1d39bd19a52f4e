namespace AzureOpenAI.Sdk.Speech;

/// <summary>What a call cost, by the service's own count.</summary>
public sealed class SpeechUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the text.</summary>
    public long InputTokens { get; set; }

    /// <summary>Gets or sets the tokens of the sound.</summary>
    public long OutputTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long TotalTokens { get; set; }
}
