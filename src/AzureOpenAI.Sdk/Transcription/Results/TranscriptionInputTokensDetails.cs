namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What the input was made of.</summary>
public sealed class TranscriptionInputTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens of the prompt.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets the tokens of the sound.</summary>
    public long? AudioTokens { get; set; }
}
