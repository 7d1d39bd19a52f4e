namespace AzureOpenAI.Sdk.Retrieval;

/// <summary>How results of a search are ranked.</summary>
public sealed class RankingOptions : WireModel
{
    /// <summary>Gets or sets the ranker; the service's own by default.</summary>
    public Ranker? Ranker { get; set; }

    /// <summary>Gets or sets the least score of a result, from 0 to 1.</summary>
    public double? ScoreThreshold { get; set; }

    /// <summary>Gets or sets how much each kind of search counts. Only the file search of responses takes it.</summary>
    public HybridSearch? HybridSearch { get; set; }
}
