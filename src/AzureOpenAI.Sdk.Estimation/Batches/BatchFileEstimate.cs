using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Batches;

/// <summary>What a batch file will use and cost, and what is wrong with it. It never holds what the file says.</summary>
public sealed class BatchFileEstimate
{
    internal BatchFileEstimate()
    {
    }

    /// <summary>Gets how large the file is.</summary>
    public required long ByteCount { get; init; }

    /// <summary>Gets how many lines it has.</summary>
    public required long LineCount { get; init; }

    /// <summary>Gets how many of them are requests that were counted.</summary>
    public long RequestCount => Models.Sum(static model => model.RequestCount);

    /// <summary>Gets the sums by model, in the order in which the models first came.</summary>
    public required IReadOnlyList<BatchFileModel> Models { get; init; }

    /// <summary>Gets how the deployments are hosted, which decided the price.</summary>
    public required DeploymentType DeploymentType { get; init; }

    /// <summary>Gets the tokens that count against the quota of enqueued tokens while the batch waits: the input, as it will probably be.</summary>
    public long EnqueuedTokens => Models.Sum(static model => model.InputTokens);

    /// <summary>Gets what all of it costs at most; null when a model has no price, or nothing limits its output.</summary>
    public decimal? MaxCost => Models.Aggregate((decimal?)0, static (sum, model) => sum + model.MaxCost);

    /// <summary>Gets what is wrong, in the order of the file; at most 1,000.</summary>
    public required IReadOnlyList<BatchFileProblem> Problems { get; init; }

    /// <summary>Gets how many problems there are, those that are not kept among them.</summary>
    public required long ProblemCount { get; init; }

    /// <summary>Returns the requests and the problems in numbers.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(BatchFileEstimate)} ({RequestCount} requests, {ProblemCount} problems)");
}
