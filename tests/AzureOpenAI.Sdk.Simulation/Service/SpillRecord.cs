namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>How full the provisioned deployments were, those that were well, each time that a call went to another kind.</summary>
internal sealed class SpillRecord
{
    private double _sum;

    internal long Count { get; private set; }

    /// <summary>Gets how many found one of them used by less than 97 %.</summary>
    internal long Early { get; private set; }

    internal double Least { get; private set; } = double.MaxValue;

    internal double Mean => Count == 0 ? 0 : _sum / Count;

    internal void Note(long now, IReadOnlyList<SimulatedDeployment> deployments)
    {
        double least = double.MaxValue;
        foreach (SimulatedDeployment one in deployments)
        {
            if (one.Provisioned is { } meter && !one.IsUnwell(now))
            {
                least = Math.Min(least, meter.UtilizationWith(now, one.OnTheWay));
            }
        }

        if (least == double.MaxValue)
        {
            return;
        }

        Count++;
        _sum += least;
        Least = Math.Min(Least, least);
        Early += least < 0.97 ? 1 : 0;
    }
}
