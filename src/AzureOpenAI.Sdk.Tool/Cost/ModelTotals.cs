using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>What the requests for one model add up to. Sums that have no end or no price are null.</summary>
internal sealed class ModelTotals(string model)
{
    public string Model { get; } = model;

    public long Requests { get; private set; }

    public long Lower { get; private set; }

    public long Expected { get; private set; }

    public long Upper { get; private set; }

    public long? MaxOutput { get; private set; } = 0;

    public Exactness Exactness { get; private set; } = Exactness.Exact;

    public decimal? Input { get; private set; } = 0;

    public decimal? Max { get; private set; } = 0;

    public string? Currency { get; private set; }

    public string? CostReason { get; private set; }

    public void Add(RequestEstimate estimate)
    {
        Requests++;
        Lower += estimate.InputTokens.Lower;
        Expected += estimate.InputTokens.Expected;
        Upper += estimate.InputTokens.Upper;
        MaxOutput += estimate.OutputTokensUpperBound;
        Exactness = estimate.Exactness > Exactness ? estimate.Exactness : Exactness;
        Input += estimate.Cost?.Input;
        Max += estimate.Cost?.Max;
        Currency ??= estimate.Cost?.Currency;
        CostReason ??= estimate.CostReason;
    }
}
