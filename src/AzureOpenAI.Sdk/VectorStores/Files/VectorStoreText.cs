namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A piece of the text of a file.</summary>
public sealed class VectorStoreText : WireModel
{
    /// <summary>Gets or sets the kind, <c>text</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
