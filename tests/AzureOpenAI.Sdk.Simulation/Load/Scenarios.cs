using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Load;

/// <summary>The loads that are played.</summary>
internal static class Scenarios
{
    /// <summary>
    /// A day: at 95 % of the quota by day, at 55 % from 22 to 6 o'clock, with bursts of twice as many calls for ten seconds every quarter of an hour. A
    /// region is gone for half an hour at night, when the others have room; in the afternoon one deployment refuses for peak load for ten minutes.
    /// </summary>
    internal static Scenario Day(int seed, CostMode mode, double unlimited) => new()
    {
        Seed = seed,
        Duration = TimeSpan.FromHours(24),
        Mode = mode,
        Unlimited = unlimited,
        Share = static at => (at.TotalHours is < 6 or >= 22 ? 0.55 : 0.95) * (IsBurst(at) ? 2 : 1),
        Faults =
        [
            new Fault("north", FaultKind.Outage, TimeSpan.FromHours(3), TimeSpan.FromHours(3.5)),
            new Fault("west", FaultKind.Unavailable, TimeSpan.FromHours(4.5), TimeSpan.FromHours(4.75)),
            new Fault("std-east", FaultKind.PeakLoad, TimeSpan.FromHours(23), TimeSpan.FromHours(23.2)),
        ],
    };

    /// <summary>An hour of the same kind: 25 minutes at 95 %, then less, with an outage and a deployment that refuses.</summary>
    internal static Scenario Hour(int seed, CostMode mode, double unlimited) => new()
    {
        Seed = seed,
        Duration = TimeSpan.FromHours(1),
        Mode = mode,
        Unlimited = unlimited,
        Share = static at => (at.TotalMinutes < 25 ? 0.95 : 0.55) * (IsBurst(at) ? 2 : 1),
        Faults =
        [
            new Fault("north", FaultKind.Outage, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(38)),
            new Fault("west", FaultKind.Unavailable, TimeSpan.FromMinutes(43), TimeSpan.FromMinutes(48)),
            new Fault("std-east", FaultKind.PeakLoad, TimeSpan.FromMinutes(52), TimeSpan.FromMinutes(56)),
        ],
    };

    /// <summary>More than the quota for half an hour, so that it shows how much of it can be used.</summary>
    internal static Scenario Saturated(int seed, CostMode mode, double unlimited) => new()
    {
        Seed = seed,
        Duration = TimeSpan.FromMinutes(30),
        Mode = mode,
        Unlimited = unlimited,
        Share = static _ => 1.3,
    };

    private static bool IsBurst(TimeSpan at) => at.TotalMinutes % 15 is >= 10 and < 10 + (10.0 / 60);
}
