using System.Diagnostics.Metrics;

namespace AzureOpenAI.Sdk.Estimation.Auditing;

/// <summary>What can be watched of estimates: counts by model, none of them with contents.</summary>
internal static class AuditMeter
{
    /// <summary>The name of the meter.</summary>
    internal const string Name = "AzureOpenAI.Sdk.Estimation";

    private static readonly Meter s_meter = new(Name);

    private static readonly Histogram<long> s_drift = s_meter.CreateHistogram<long>(
        "azure_openai.estimation.drift", "{token}", "How many input tokens the service counted beyond the expected number.");

    private static readonly Counter<long> s_estimates = s_meter.CreateCounter<long>(
        "azure_openai.estimation.estimates", "{estimate}", "How many estimates were compared with the service's count, by outcome.");

    internal static void Record(string model, long drift, AuditOutcome outcome)
    {
        if (s_drift.Enabled)
        {
            s_drift.Record(drift, new KeyValuePair<string, object?>("gen_ai.request.model", model));
        }

        if (s_estimates.Enabled)
        {
            string text = outcome switch { AuditOutcome.Exact => "exact", AuditOutcome.WithinRange => "within_range", _ => "outside" };
            s_estimates.Add(1, new("gen_ai.request.model", model), new("azure_openai.estimation.outcome", text));
        }
    }
}
