namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the tokens from the cache were made of.</summary>
public sealed class RealtimeCachedTokens : WireModel
{
    /// <summary>Gets or sets those of text.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets those of images.</summary>
    public long? ImageTokens { get; set; }

    /// <summary>Gets or sets those of sound.</summary>
    public long? AudioTokens { get; set; }
}
