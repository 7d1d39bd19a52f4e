using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>What can be watched of the router: counters, and events on the span of the call. Nothing is measured while nobody listens.</summary>
internal static class RouterTelemetry
{
    private static readonly Meter Meter = new(Diagnostics.Telemetry.Name);

    private static readonly Counter<long> Picks = Meter.CreateCounter<long>("azure_openai.router.picks", "{pick}", "How many attempts went to which deployment.");

    private static readonly Counter<long> Spills = Meter.CreateCounter<long>("azure_openai.router.spills", "{spill}", "How many calls went past a provisioned deployment that was full.");

    private static readonly Counter<long> Failovers = Meter.CreateCounter<long>("azure_openai.router.failovers", "{failover}", "How many attempts were followed by one elsewhere, by reason.");

    private static readonly Counter<long> Hedges = Meter.CreateCounter<long>("azure_openai.router.hedges", "{hedge}", "How many calls were sent to a second deployment because their answer was late.");

    private static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>("azure_openai.router.fallbacks", "{fallback}", "How many calls were given to another logical model.");

    private static readonly Counter<long> Changes = Meter.CreateCounter<long>("azure_openai.router.health_changes", "{change}", "How often a deployment's health changed, by what it became.");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("azure_openai.router.retries_refused", "{retry}", "How many attempts were not repeated because the retry budget was used.");

    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("azure_openai.router.wait", "s", "How long calls waited for room.");

    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("azure_openai.router.quota_claims", "{claim}", "How often the coordinator of shared quota was asked for a lease, by what came of it.");

    private static readonly Counter<long> QuotaFallbacks = Meter.CreateCounter<long>("azure_openai.router.quota_fallbacks", "{call}", "How many calls took from the process's own part of shared quota.");

    private static readonly Histogram<double> QuotaWaits = Meter.CreateHistogram<double>("azure_openai.router.quota_wait", "s", "How long calls waited for a lease of shared quota.");

    private static readonly Counter<long> CoordinatorChanges = Meter.CreateCounter<long>("azure_openai.router.coordinator_changes", "{change}", "How often the coordinator of shared quota was lost and found again.");

    private static readonly Counter<long> SharedCooldowns = Meter.CreateCounter<long>("azure_openai.router.cooldowns_shared", "{cooldown}", "How many cooldowns other processes were told of.");

    internal static void Picked(RoutedCall call, in PickResult pick)
    {
        string label = call.Deployment.State.Label;
        if (Picks.Enabled)
        {
            Picks.Add(1, Model(call.Model), Deployment(label), new("azure_openai.tier", pick.Tier));
        }

        Note("pick", "azure_openai.deployment", label);
        if (call.Deployment.State.TakesFromOwnPart)
        {
            if (QuotaFallbacks.Enabled)
            {
                QuotaFallbacks.Add(1, Deployment(label));
            }

            Note("quota_fallback", "azure_openai.deployment", label);
        }

        if (pick.IsSpill)
        {
            if (Spills.Enabled)
            {
                Spills.Add(1, Model(call.Model), Deployment(label));
            }

            Note("spill", "azure_openai.deployment", label);
        }
    }

    internal static void FailedOver(RoutedCall call, string reason)
    {
        string label = call.Deployment.State.Label;
        if (Failovers.Enabled)
        {
            Failovers.Add(1, Model(call.Model), Deployment(label), new("error.type", reason));
        }

        Note("failover", "error.type", reason);
    }

    internal static void Hedged(string model)
    {
        if (Hedges.Enabled)
        {
            Hedges.Add(1, Model(model));
        }
    }

    internal static void FellBack(string model, string to)
    {
        if (Fallbacks.Enabled)
        {
            Fallbacks.Add(1, Model(model), new("azure_openai.fallback", to));
        }

        Note("fallback", "azure_openai.fallback", to);
    }

    internal static void HealthChanged(string label, DeploymentHealth health)
    {
        if (Changes.Enabled)
        {
            Changes.Add(1, Deployment(label), new("azure_openai.health", health.ToString()));
        }

        if (health != DeploymentHealth.Healthy)
        {
            Note("cooldown", "azure_openai.health", health.ToString());
        }
    }

    internal static void OverBudget(string model)
    {
        if (Refusals.Enabled)
        {
            Refusals.Add(1, Model(model));
        }
    }

    internal static void Waited(string model, TimeSpan time)
    {
        if (Waits.Enabled)
        {
            Waits.Record(time.TotalSeconds, Model(model));
        }

        Note("wait", "azure_openai.model", model);
    }

    /// <param name="label">The deployment.</param>
    /// <param name="grant">The answer; null when there was none in time.</param>
    internal static void Claimed(string label, QuotaGrant? grant)
    {
        if (Claims.Enabled)
        {
            Claims.Add(1, Deployment(label), new("azure_openai.lease", grant switch { null => "unanswered", { IsGranted: true } => "granted", _ => "refused" }));
        }
    }

    internal static void AwaitedLease(string label, long ticks)
    {
        if (ticks > 0 && QuotaWaits.Enabled)
        {
            QuotaWaits.Record(TimeSpan.FromTicks(ticks).TotalSeconds, Deployment(label));
        }
    }

    internal static void CoordinatorChanged(bool isThere)
    {
        if (CoordinatorChanges.Enabled)
        {
            CoordinatorChanges.Add(1, new KeyValuePair<string, object?>("azure_openai.coordinator", isThere ? "found" : "lost"));
        }
    }

    internal static void CooldownShared(bool isTold)
    {
        if (SharedCooldowns.Enabled)
        {
            SharedCooldowns.Add(1, new KeyValuePair<string, object?>("azure_openai.coordinator", isTold ? "told" : "unanswered"));
        }
    }

    private static KeyValuePair<string, object?> Model(string model) => new("azure_openai.model", model);

    private static KeyValuePair<string, object?> Deployment(string label) => new("azure_openai.deployment", label);

    /// <summary>Adds an event to the span of the call, and to no span of anybody else.</summary>
    private static void Note(string what, string tag, string value)
    {
        if (Activity.Current is { IsAllDataRequested: true } span && ReferenceEquals(span.Source, Diagnostics.Telemetry.Source))
        {
            span.AddEvent(new ActivityEvent($"azure_openai.router.{what}", tags: new ActivityTagsCollection { { tag, value } }));
        }
    }
}
