using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A search in vector stores.</summary>
public sealed class ResponseFileSearchTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFileSearchTool()
        : base("file_search")
    {
    }

    /// <summary>Gets or sets the stores to search in.</summary>
    public IReadOnlyList<string> VectorStoreIds { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how many results are taken, from 1 to 50.</summary>
    public int? MaxNumResults { get; set; }

    /// <summary>Gets or sets how results are ranked.</summary>
    public RankingOptions? RankingOptions { get; set; }

    /// <summary>Gets or sets which files are searched, by their attributes; null for all.</summary>
    public FileFilter? Filters { get; set; }
}
