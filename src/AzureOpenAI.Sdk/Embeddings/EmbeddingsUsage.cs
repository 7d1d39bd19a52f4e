namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>What a call cost, by the service's own count.</summary>
public sealed class EmbeddingsUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the inputs.</summary>
    public long PromptTokens { get; set; }

    /// <summary>Gets or sets the tokens that are billed.</summary>
    public long TotalTokens { get; set; }
}
