using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Cost;

/// <summary>What the requests of a batch file add up to.</summary>
internal sealed class BatchTotals
{
    private readonly Dictionary<string, ModelTotals> _models = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<ModelTotals> Models => _models.Values;

    public List<(long Line, string Reason)> Problems { get; } = [];

    public long Lines { get; set; }

    public void Add(RequestEstimate estimate)
    {
        if (!_models.TryGetValue(estimate.Model, out ModelTotals? totals))
        {
            _models[estimate.Model] = totals = new(estimate.Model);
        }

        totals.Add(estimate);
    }
}
