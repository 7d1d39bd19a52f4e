using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.VectorStores;

/// <summary>What is looked for in a vector store. What is null is decided by the service.</summary>
public sealed class VectorStoreSearchOptions : WireModel
{
    // The limits of OpenAI's document 2.3.0 and of Azure's 2025-03-01-preview.
    private const int MostResults = 50;

    private static readonly OptionRules Rules = new(nameof(VectorStoreSearchOptions));

    /// <summary>Creates options for a search.</summary>
    /// <param name="query">What is looked for, in words.</param>
    public VectorStoreSearchOptions(string query) => Query = new TextInput(Require.NotEmpty(query));

    /// <summary>Creates options for a search by several texts at once.</summary>
    /// <param name="queries">What is looked for, in words.</param>
    public VectorStoreSearchOptions(IEnumerable<string> queries) => Query = new TextInput(queries);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public VectorStoreSearchOptions()
    {
    }

    /// <summary>Gets or sets what is looked for: one text or several.</summary>
    public TextInput? Query { get; set; }

    /// <summary>Gets or sets whether the service may put the text in other words, which are better to search by; false by default.</summary>
    public bool? RewriteQuery { get; set; }

    /// <summary>Gets or sets how many results are told at most, from 1 to 50; 10 by default.</summary>
    public int? MaxNumResults { get; set; }

    /// <summary>Gets or sets which files are searched, by their attributes; null for all.</summary>
    public FileFilter? Filters { get; set; }

    /// <summary>Gets or sets how results are ranked, and how good they must be.</summary>
    public RankingOptions? RankingOptions { get; set; }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        Rules.That(Query is { Count: > 0 }, nameof(Query), "is missing. Say what is looked for.");
        Rules.That(Query!.Tokens.Count == 0, nameof(Query), "has tokens. A search takes texts.");
        Rules.That(!Query.HasEmpty, nameof(Query), "has an empty text.");
        Rules.That(MaxNumResults is null or (>= 1 and <= MostResults), nameof(MaxNumResults), $"must be from 1 to {MostResults}.");
        Filters?.Check(Rules, nameof(Filters));
        Rules.That(RankingOptions?.ScoreThreshold is null or (>= 0 and <= 1), nameof(RankingOptions), "has a score threshold that is not from 0 to 1.");
        Rules.That(RankingOptions?.HybridSearch is null, nameof(RankingOptions), "weighs kinds of search, which only the file search of responses takes.");
    }
}
