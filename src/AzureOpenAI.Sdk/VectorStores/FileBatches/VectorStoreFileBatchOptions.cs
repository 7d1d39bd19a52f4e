using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>Many files that are indexed in a vector store. What is null is decided by the service.</summary>
public sealed class VectorStoreFileBatchOptions : WireModel
{
    // OpenAI's document 2.3.0; Azure's name 500, which the service may raise.
    private const int MostFiles = 2_000;

    private static readonly OptionRules Rules = new(nameof(VectorStoreFileBatchOptions));

    /// <summary>Creates options for files that are indexed in the same way.</summary>
    /// <param name="fileIds">The ids of files of the resource: at most 2,000, and 500 by Azure's documents.</param>
    public VectorStoreFileBatchOptions(IEnumerable<string> fileIds) => FileIds = [.. Require.NotNull(fileIds)];

    /// <summary>Creates options for files of which each has its own attributes and its own way to be cut. Azure's documents do not have it.</summary>
    /// <param name="files">The files, at most 2,000.</param>
    public VectorStoreFileBatchOptions(IEnumerable<VectorStoreFileOptions> files) => Files = [.. Require.NotNull(files)];

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VectorStoreFileBatchOptions()
    {
    }

    /// <summary>Gets or sets the ids of files of the resource: at most 2,000, and 500 by Azure's documents.</summary>
    public IReadOnlyList<string> FileIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the files, where each has its own attributes and its own way to be cut. Azure's documents do not have it.</summary>
    public IReadOnlyList<VectorStoreFileOptions> Files { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how all of <see cref="FileIds"/> are cut into pieces.</summary>
    public ChunkingStrategy? ChunkingStrategy { get; set; }

    /// <summary>Gets or sets by what searches may choose all of <see cref="FileIds"/>: at most 16 attributes, a name of 64 and a text of 512 characters.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(FileIds.Count > 0 || Files.Count > 0, nameof(FileIds), $"and {nameof(Files)} are both empty. Name at least one file.");
        Rules.That(FileIds.Count == 0 || Files.Count == 0, nameof(Files), $"and {nameof(FileIds)} are both set, and the service takes one of them. Put all files into {nameof(Files)}.");
        Rules.That(FileIds.Count <= MostFiles, nameof(FileIds), $"has more than {MostFiles} files. Make several batches.");
        Rules.That(Files.Count <= MostFiles, nameof(Files), $"has more than {MostFiles} files. Make several batches.");
        Rules.That(FileIds.All(static id => !string.IsNullOrEmpty(id)), nameof(FileIds), "has an empty id.");
        Rules.That(Files.All(static file => file is not null), nameof(Files), "has a file that is null.");
        Rules.That(
            Files.Count == 0 || (ChunkingStrategy is null && Attributes is null),
            nameof(Files),
            $"is set, so {nameof(ChunkingStrategy)} and {nameof(Attributes)} would be ignored. Set them on each file.");
        ChunkingStrategy?.Check(Rules, nameof(ChunkingStrategy));
        AttributeValue.Check(Rules, Attributes, nameof(Attributes));
        foreach (VectorStoreFileOptions file in Files)
        {
            file.Validate();
        }
    }
}
