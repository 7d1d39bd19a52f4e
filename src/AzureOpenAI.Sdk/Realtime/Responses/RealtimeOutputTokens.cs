namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the tokens of an output were made of.</summary>
public sealed class RealtimeOutputTokens : WireModel
{
    /// <summary>Gets or sets those of text.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets those of speech.</summary>
    public long? AudioTokens { get; set; }
}
