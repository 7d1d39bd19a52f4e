using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A place in a file that was found.</summary>
public sealed class VectorStoreSearchMatch : WireModel
{
    /// <summary>Gets or sets the id of the file.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets how well it fits, from 0 to 1.</summary>
    public double? Score { get; set; }

    /// <summary>Gets or sets the attributes of the file.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Gets or sets the pieces of the text.</summary>
    public IReadOnlyList<VectorStoreText> Content { get; set => field = value ?? []; } = [];

    /// <summary>Gets the text of all pieces together.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Content.Select(static piece => piece.Text));
}
