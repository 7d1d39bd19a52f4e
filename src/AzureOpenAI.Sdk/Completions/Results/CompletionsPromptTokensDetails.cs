namespace AzureOpenAI.Sdk.Completions;

/// <summary>What a prompt is made of.</summary>
public sealed class CompletionsPromptTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens that came from the cache, at a lower price.</summary>
    public long? CachedTokens { get; set; }

    /// <summary>Gets or sets the tokens that were written to the cache.</summary>
    public long? CacheWriteTokens { get; set; }

    /// <summary>Gets or sets the tokens of audio.</summary>
    public long? AudioTokens { get; set; }

    /// <summary>Gets or sets the tokens of text.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets the tokens of images.</summary>
    public long? ImageTokens { get; set; }
}
