namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>The text of a file as it was indexed.</summary>
public sealed class VectorStoreFileContent : WireModel
{
    /// <summary>Gets or sets the kind, <c>vector_store.file_content.page</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the pieces of the text.</summary>
    public IReadOnlyList<VectorStoreText> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets whether there is more. The documents name no way to ask for it.</summary>
    public bool? HasMore { get; set; }

    /// <summary>Gets or sets what stands for the next page.</summary>
    public string? NextPage { get; set; }
}
