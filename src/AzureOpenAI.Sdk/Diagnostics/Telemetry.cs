using System.Diagnostics;
using System.Diagnostics.Metrics;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Diagnostics;

/// <summary>
/// What can be watched: spans and metrics named after OpenTelemetry's conventions for generative AI, and none of them with contents.
/// Nothing is measured while nobody listens.
/// </summary>
internal static class Telemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    internal const string Name = "AzureOpenAI.Sdk";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "gen_ai.client.operation.duration", "s", "How long calls took, with their retries.");

    internal static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>(
        "gen_ai.client.token.usage", "{token}", "How many tokens calls used, by the service's own count.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "azure_openai.client.retries", "{retry}", "How many attempts were followed by another, by reason.");

    internal static CallScope? Start(Call call, TimeProvider time, CallWatch? watch)
        => watch is not null || Source.HasListeners() || Duration.Enabled || Tokens.Enabled ? new CallScope(call, time, watch) : null;

    internal static void Retried(Route route, FailureDetails failure)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, new("gen_ai.operation.name", route.Operation.Name), new("error.type", failure.Category));
        }
    }
}
