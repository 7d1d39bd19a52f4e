namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// Foretells the utilisation of a provisioned deployment: each call adds its tokens, and they drain at the rate that was paid for. A full
/// bucket is a minute's worth. Not for two threads at once.
/// </summary>
internal sealed class LeakyBucket
{
    private double _level;
    private long _at;

    /// <summary>Gets or sets how many tokens a minute drain; 0 when that is not known, and then only what the service says counts.</summary>
    internal double PerMinute { get; set; }

    internal double Utilization(long now)
    {
        Drain(now);
        return _level / Full;
    }

    /// <summary>
    /// Gets whether a call is let in. The service looks at what is in the bucket and not at what the call adds, and so does this; the last
    /// call may bring it above (Azure's documentation of provisioned throughput, 2026-02).
    /// </summary>
    internal bool HasRoom(long now, double spillAt, out long readyAt)
    {
        Drain(now);
        double above = _level - (spillAt * Full);
        readyAt = above < 0 || _level <= 0 ? now : now + 1 + (long)(above / Full * TimeSpan.TicksPerMinute);
        return readyAt == now;
    }

    internal void Add(long now, double cost)
    {
        Drain(now);
        _level = Math.Max(0, _level + (PerMinute > 0 ? cost : 0));
    }

    /// <summary>Takes over what the service says. What is on its way to it is not in that yet, so a lower figure is believed by half.</summary>
    /// <param name="now">The time.</param>
    /// <param name="utilization">What the service says.</param>
    /// <param name="unsure">How many tokens of that may have been corrected since: it may have been said when the call came or when it ended.</param>
    internal void Observe(long now, double utilization, double unsure)
    {
        Drain(now);
        double told = utilization * Full;
        double least = told - (PerMinute > 0 ? unsure : 0);
        _level = least >= _level ? least : told >= _level ? _level : (_level + told) / 2;
    }

    private double Full => PerMinute > 0 ? PerMinute : 1;

    private void Drain(long now)
    {
        if (now > _at)
        {
            _level = Math.Max(0, _level - (Full * (now - _at) / TimeSpan.TicksPerMinute));
            _at = now;
        }
    }
}
