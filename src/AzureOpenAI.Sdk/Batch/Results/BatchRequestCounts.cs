namespace AzureOpenAI.Sdk.Batch;

/// <summary>How many requests there are.</summary>
public sealed class BatchRequestCounts : WireModel
{
    /// <summary>Gets or sets all.</summary>
    public int? Total { get; set; }

    /// <summary>Gets or sets those that were answered.</summary>
    public int? Completed { get; set; }

    /// <summary>Gets or sets those that failed.</summary>
    public int? Failed { get; set; }
}
