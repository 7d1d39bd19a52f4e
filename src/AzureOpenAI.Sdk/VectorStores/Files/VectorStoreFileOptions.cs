using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>A file that is indexed in a vector store. What is null is decided by the service.</summary>
public sealed class VectorStoreFileOptions : WireModel
{
    private static readonly OptionRules Rules = new(nameof(VectorStoreFileOptions));

    /// <summary>Creates options for a file.</summary>
    /// <param name="fileId">The id of a file of the resource.</param>
    public VectorStoreFileOptions(string fileId) => FileId = Require.NotEmpty(fileId);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VectorStoreFileOptions()
    {
    }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets how the file is cut into pieces: 800 tokens that overlap by 400 by default.</summary>
    public ChunkingStrategy? ChunkingStrategy { get; set; }

    /// <summary>Gets or sets by what searches may choose it: at most 16 attributes, a name of 64 and a text of 512 characters.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(!string.IsNullOrEmpty(FileId), nameof(FileId), "is missing. Upload the file, and give its id.");
        ChunkingStrategy?.Check(Rules, nameof(ChunkingStrategy));
        AttributeValue.Check(Rules, Attributes, nameof(Attributes));
    }
}
