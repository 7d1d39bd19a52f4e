namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>That a vector store was deleted.</summary>
public sealed class VectorStoresDeletionResult : WireModel
{
    /// <summary>Gets or sets its id.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets whether it is gone.</summary>
    public bool? Deleted { get; set; }
}
