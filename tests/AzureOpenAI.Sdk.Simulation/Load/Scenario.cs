using AzureOpenAI.Sdk.Simulation.Service;

namespace AzureOpenAI.Sdk.Simulation.Load;

/// <summary>A load and what goes wrong meanwhile.</summary>
internal sealed record Scenario
{
    internal required int Seed { get; init; }

    internal required TimeSpan Duration { get; init; }

    /// <summary>Gets how much of the whole quota is asked for at a time of the run, as a part of 1.</summary>
    internal required Func<TimeSpan, double> Share { get; init; }

    internal CostMode Mode { get; init; } = CostMode.Azure;

    /// <summary>Gets which part of the calls names no limit of its output.</summary>
    internal double Unlimited { get; init; }

    internal Fault[] Faults { get; init; } = [];

    /// <summary>Gets how many times two provisioned and four pay-as-you-go deployments of 300,000 and 105,000 tokens a minute there are.</summary>
    internal double Scale { get; init; } = 1;

    /// <summary>Gets how long the service's bucket of a provisioned deployment takes to drain. The client takes it for a minute.</summary>
    internal TimeSpan Depth { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Makes the deployments: in each of three regions two, the first two regions with a provisioned one.</summary>
    internal SimulatedDeployment[] Deploy() =>
    [
        Provisioned("ptu-east", "east"), Provisioned("ptu-west", "west"),
        Standard("std-east", "east", 6, 10), Standard("std-west", "west", 6, 1), Standard("std-north", "north", 6, 10), Standard("std-north2", "north", 1, 10),
    ];

    /// <summary>Says how many calls a minute each deployment can take of this load.</summary>
    internal double[] CallsPerMinute(IReadOnlyList<SimulatedDeployment> deployments)
    {
        var mix = new RequestMix(Seed, Unlimited);
        SimulatedRequest[] sample = [.. Enumerable.Range(1, 20_000).Select(id => mix.Make(-id))];
        double standard = sample.Average(request => StandardMeter.CostOf(request, CostMode.Azure));
        return [.. deployments.Select(one => one.Provisioned is { } meter
            ? meter.PerMinute / sample.Average(request => request.InputTokens + (meter.OutputWeight * request.OutputTokens))
            : Math.Min(one.Standard!.TokenLimit / standard, one.Standard.RequestLimit))];
    }

    private SimulatedDeployment Provisioned(string name, string region) => new()
    {
        Name = name,
        Region = region,
        Provisioned = new ProvisionedMeter(300_000 * Scale, outputWeight: 4, Depth),
        Faults = FaultsOf(name, region),
    };

    private SimulatedDeployment Standard(string name, string region, int requestsPerThousand, int window)
    {
        long tokens = (long)(105_000 * Scale);
        TimeSpan span = TimeSpan.FromSeconds(window);
        return new()
        {
            Name = name,
            Region = region,
            RequestWindow = span,
            Standard = new StandardMeter(tokens, Math.Max(6, tokens * requestsPerThousand / 1_000), span, Mode),
            Faults = FaultsOf(name, region),
        };
    }

    private Fault[] FaultsOf(string name, string region) => [.. Faults.Where(fault => fault.Target == name || fault.Target == region)];
}
