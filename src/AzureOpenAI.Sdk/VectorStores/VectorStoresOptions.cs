using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>What a vector store is called, holds, and until when. What is null is decided by the service.</summary>
public sealed class VectorStoresOptions : WireModel, INamesKept
{
    // The limit of the service's documents: v1, and OpenAI's 2.3.0.
    private const int MostFiles = 500;

    private static readonly OptionRules Rules = new(nameof(VectorStoresOptions));

    /// <summary>Creates options for a store that holds files from the beginning.</summary>
    /// <param name="fileIds">The ids of files of the resource, at most 500.</param>
    public VectorStoresOptions(IEnumerable<string> fileIds) => FileIds = [.. Require.NotNull(fileIds)];

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VectorStoresOptions()
    {
    }

    /// <summary>Gets or sets the ids of files of the resource that are indexed in it, at most 500.</summary>
    public IReadOnlyList<string> FileIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets its name.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets what it is for. Azure's documents do not have it.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets when it expires; null for never.</summary>
    public VectorStoreExpiry? ExpiresAfter { get; set; }

    /// <summary>Gets or sets how the files are cut into pieces: 800 tokens that overlap by 400 by default.</summary>
    public ChunkingStrategy? ChunkingStrategy { get; set; }

    /// <summary>Gets or sets labels to find it by: at most 16, a name of 64 and a value of 512 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }

    void INamesKept.Name(ref HomeSearch search) => search.Must(FileIds);

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(FileIds.Count <= MostFiles, nameof(FileIds), $"has more than {MostFiles} files. Add the others with {nameof(VectorStoresClient.AddFilesAsync)}.");
        Rules.That(FileIds.All(static id => !string.IsNullOrEmpty(id)), nameof(FileIds), "has an empty id.");
        VectorStoreExpiry.Check(Rules, ExpiresAfter, nameof(ExpiresAfter));
        ChunkingStrategy?.Check(Rules, nameof(ChunkingStrategy));
        CheckMetadata(Rules, Metadata);
    }

    /// <summary>Checks labels against the limits of the service's documents (v1 and OpenAI 2.3.0).</summary>
    internal static void CheckMetadata(OptionRules rules, IReadOnlyDictionary<string, string>? metadata)
    {
        const int MostLabels = 16;
        rules.That(metadata is null || metadata.Count <= MostLabels, nameof(Metadata), $"has more than {MostLabels} labels.");
        rules.That(metadata is null || metadata.All(static label => label is { Key.Length: <= 64, Value.Length: <= 512 }), nameof(Metadata), "has a label that is null or too long: a name takes 64 characters, a value 512.");
    }
}
