namespace AzureOpenAI.Sdk.Routing;

/// <summary>A mean that forgets: what happened ten seconds ago counts a third. Not for two threads at once.</summary>
internal struct Latency
{
    private static readonly double Memory = TimeSpan.FromSeconds(10).Ticks;

    private long _at;

    /// <summary>Gets the mean in ticks; 0 when there is none yet.</summary>
    internal double Mean { get; private set; }

    internal void Add(long now, long ticks)
    {
        // Several samples of one moment count as well, each for at least a tenth.
        double weight = Mean == 0 ? 1 : Math.Max(0.1, 1 - Math.Exp((_at - now) / Memory));
        Mean += (ticks - Mean) * weight;
        _at = now;
    }
}
