namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the tokens of an input were made of.</summary>
public sealed class RealtimeInputTokens : WireModel
{
    /// <summary>Gets or sets those from the cache, which cost less; they are contained in the others.</summary>
    public long? CachedTokens { get; set; }

    /// <summary>Gets or sets those of text.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets those of images.</summary>
    public long? ImageTokens { get; set; }

    /// <summary>Gets or sets those of sound.</summary>
    public long? AudioTokens { get; set; }

    /// <summary>Gets or sets what those from the cache were made of.</summary>
    public RealtimeCachedTokens? CachedTokensDetails { get; set; }
}
