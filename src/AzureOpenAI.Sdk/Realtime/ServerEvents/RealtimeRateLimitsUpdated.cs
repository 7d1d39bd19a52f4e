using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What is left of the limits, told when a response begins.</summary>
public sealed class RealtimeRateLimitsUpdated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeRateLimitsUpdated()
        : base("rate_limits.updated")
    {
    }

    /// <summary>Gets or sets the limits.</summary>
    public IReadOnlyList<RealtimeRateLimit> RateLimits { get; set => field = value ?? []; } = [];
}
