namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>How much each kind of search counts.</summary>
public sealed class HybridSearch : WireModel
{
    /// <summary>Gets or sets how much likeness of meaning counts.</summary>
    public double? EmbeddingWeight { get; set; }

    /// <summary>Gets or sets how much the words themselves count.</summary>
    public double? TextWeight { get; set; }
}
