namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>A deployment of the simulated service, with its limits and its faults, and what it has counted.</summary>
internal sealed class SimulatedDeployment
{
    internal required string Name { get; init; }

    internal required string Region { get; init; }

    /// <summary>Gets the limits of pay-as-you-go; null for a provisioned deployment.</summary>
    internal StandardMeter? Standard { get; init; }

    internal ProvisionedMeter? Provisioned { get; init; }

    internal TimeSpan RequestWindow { get; init; } = TimeSpan.FromSeconds(10);

    internal Fault[] Faults { get; set; } = [];

    internal long Sends { get; set; }

    internal long Refusals { get; set; }

    /// <summary>Gets or sets how many of the refusals were for the peak load: no budget could foresee them.</summary>
    internal long PeakRefusals { get; set; }

    internal long Failures { get; set; }

    internal long Answers { get; set; }

    /// <summary>Gets or sets how much of the limit was used by what was let in: of the tokens or the requests, whichever is more, in limits of a minute.</summary>
    internal double TokenMinutes { get; set; }

    internal double RequestMinutes { get; set; }

    /// <summary>Gets or sets what was sent to a provisioned deployment and has not arrived.</summary>
    internal double OnTheWay { get; set; }

    internal Fault? FaultAt(long now)
    {
        foreach (Fault fault in Faults)
        {
            if (fault.IsAt(now))
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Gets whether something is wrong, or was within the last two minutes.</summary>
    internal bool IsUnwell(long now)
    {
        foreach (Fault fault in Faults)
        {
            if (now >= fault.From.Ticks && now < fault.To.Ticks + (2 * TimeSpan.TicksPerMinute))
            {
                return true;
            }
        }

        return false;
    }
}
