namespace AzureOpenAI.Sdk.Simulation.Service;

/// <summary>What was let in within the last span of time, to the tick.</summary>
internal sealed class ExactWindow(TimeSpan span, long limit)
{
    private readonly Queue<(long At, long Cost)> _admitted = new();

    internal long Limit => limit;

    internal long Used { get; private set; }

    internal long Left => Math.Max(0, limit - Used);

    /// <summary>Returns how long it is until a cost fits; zero when it fits now. One above the whole limit never does.</summary>
    internal TimeSpan UntilRoom(long now, long cost)
    {
        while (_admitted.TryPeek(out (long At, long Cost) oldest) && oldest.At <= now - span.Ticks)
        {
            Used -= _admitted.Dequeue().Cost;
        }

        long above = Used + cost - limit;
        if (above <= 0)
        {
            return TimeSpan.Zero;
        }

        foreach ((long at, long passed) in _admitted)
        {
            above -= passed;
            if (above <= 0)
            {
                return TimeSpan.FromTicks(at + span.Ticks - now);
            }
        }

        return span;
    }

    internal void Add(long now, long cost)
    {
        _admitted.Enqueue((now, cost));
        Used += cost;
    }
}
