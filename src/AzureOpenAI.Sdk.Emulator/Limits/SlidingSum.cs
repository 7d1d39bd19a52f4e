namespace AzureOpenAI.Sdk.Emulator.Limits;

/// <summary>What was admitted within the last span of time, to the tick.</summary>
internal sealed class SlidingSum(TimeSpan span, long limit)
{
    private readonly Queue<(long At, long Cost)> _admitted = new();
    private long _used;

    internal long Remaining => Math.Max(0, limit - _used);

    internal double Share => (double)_used / limit;

    /// <summary>Says how long it is until a cost fits; zero when it does now. For one above the limit it is the whole span.</summary>
    internal TimeSpan UntilRoom(long now, long cost)
    {
        while (_admitted.TryPeek(out var oldest) && oldest.At <= now - span.Ticks)
            _used -= _admitted.Dequeue().Cost;

        var above = _used + cost - limit;
        if (above <= 0)
            return TimeSpan.Zero;

        foreach (var (at, passed) in _admitted)
        {
            above -= passed;
            if (above <= 0)
                return TimeSpan.FromTicks(at + span.Ticks - now);
        }

        return span;
    }

    internal void Add(long now, long cost)
    {
        _admitted.Enqueue((now, cost));
        _used += cost;
    }
}
