namespace AzureOpenAI.Sdk.Routing;

/// <summary>How many attempts failed of those of the last half minute. Not for two threads at once.</summary>
internal sealed class FailureRing
{
    private const int Least = 10;

    private readonly SlidingWindow _all = new(TimeSpan.FromSeconds(30).Ticks, 10);
    private readonly SlidingWindow _failed = new(TimeSpan.FromSeconds(30).Ticks, 10);

    internal void Add(long now, bool failed)
    {
        _all.Add(now, 1);
        _failed.Add(now, failed ? 1 : 0);
    }

    /// <summary>Gets whether at least half of at least ten attempts failed.</summary>
    internal bool IsBad => _all.Used >= Least && _failed.Used * 2 >= _all.Used;

    internal void Clear()
    {
        _all.Clear();
        _failed.Clear();
    }
}
