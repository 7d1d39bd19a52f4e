namespace AzureOpenAI.Sdk.Batch;

/// <summary>What the input was made of.</summary>
public sealed class BatchInputTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens that were read from the cache.</summary>
    public long? CachedTokens { get; set; }
}
