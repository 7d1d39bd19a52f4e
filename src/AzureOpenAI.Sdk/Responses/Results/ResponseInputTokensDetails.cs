namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the input was made of.</summary>
public sealed class ResponseInputTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens that were read from the cache.</summary>
    public long? CachedTokens { get; set; }

    /// <summary>Gets or sets the tokens that were written to the cache.</summary>
    public long? CacheWriteTokens { get; set; }
}
