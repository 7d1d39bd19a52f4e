namespace AzureOpenAI.Sdk.Estimation.Batches;

/// <summary>What the requests of a batch file for one model add up to.</summary>
public sealed class BatchFileModel
{
    internal BatchFileModel(string model) => Model = model;

    /// <summary>Gets the model, with its version when the name had one.</summary>
    public string Model { get; }

    /// <summary>Gets how many requests there are.</summary>
    public long RequestCount { get; private set; }

    /// <summary>Gets the fewest input tokens that they can have.</summary>
    public long InputTokensLower { get; private set; }

    /// <summary>Gets the input tokens that they probably have.</summary>
    public long InputTokens { get; private set; }

    /// <summary>Gets the most input tokens that they can have.</summary>
    public long InputTokensUpper { get; private set; }

    /// <summary>Gets the most output tokens; null when a request sets no limit and its model has none that is known.</summary>
    public long? OutputTokensUpper { get; private set; } = 0;

    /// <summary>Gets how sure the count is: as sure as the least sure request.</summary>
    public Exactness Exactness { get; private set; } = Exactness.Exact;

    /// <summary>Gets what the input costs; null when no price is known.</summary>
    public decimal? InputCost { get; private set; } = 0;

    /// <summary>Gets what all of it costs at most; null when no price is known, or nothing limits the output.</summary>
    public decimal? MaxCost { get; private set; } = 0;

    /// <summary>Gets the currency of the costs; null when there is none.</summary>
    public string? Currency { get; private set; }

    /// <summary>Gets why there is no price; null when there is one.</summary>
    public string? CostReason { get; private set; }

    /// <summary>Returns the model, the requests and the tokens.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString() => FormattableString.Invariant($"{Model}: {RequestCount} requests, {InputTokens} input tokens");

    internal void Add(RequestEstimate estimate, Pricing.CostEstimate? cost, string? reason)
    {
        RequestCount++;
        InputTokensLower += estimate.InputTokens.Lower;
        InputTokens += estimate.InputTokens.Expected;
        InputTokensUpper += estimate.InputTokens.Upper;
        OutputTokensUpper += estimate.OutputTokensUpperBound;
        Exactness = estimate.Exactness > Exactness ? estimate.Exactness : Exactness;
        InputCost += cost?.Input;
        MaxCost += cost?.Max;
        Currency ??= cost?.Currency;
        CostReason ??= reason;
    }
}
