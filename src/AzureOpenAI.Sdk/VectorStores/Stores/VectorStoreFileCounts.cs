namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>How many files of a vector store, or of a batch, are how far.</summary>
public sealed class VectorStoreFileCounts : WireModel
{
    /// <summary>Gets or sets those that are being indexed.</summary>
    public int? InProgress { get; set; }

    /// <summary>Gets or sets those that can be found.</summary>
    public int? Completed { get; set; }

    /// <summary>Gets or sets those that could not be indexed.</summary>
    public int? Failed { get; set; }

    /// <summary>Gets or sets those that were given up.</summary>
    public int? Cancelled { get; set; }

    /// <summary>Gets or sets all.</summary>
    public int? Total { get; set; }
}
