namespace AzureOpenAI.Sdk.Routing;

/// <summary>What this process used within the last window, and when. Not for two threads at once.</summary>
internal sealed class UseHistory(TimeSpan window)
{
    // Seconds of a minute; a window that is shorter is cut as often as that needs to mean something.
    private readonly int _slices = Math.Max(10, (int)window.TotalSeconds);
    private readonly SlidingWindow _tokens = new(window.Ticks, Math.Max(10, (int)window.TotalSeconds));
    private readonly SlidingWindow _requests = new(window.Ticks, Math.Max(10, (int)window.TotalSeconds));

    internal void Add(long now, long tokens, long requests)
    {
        _tokens.Add(now, tokens);
        _requests.Add(now, requests);
    }

    internal (long Tokens, long Requests) Sum(long now)
    {
        Add(now, 0, 0);
        return (_tokens.Used, _requests.Used);
    }

    /// <summary>Returns how much was used of late in a part of a second, on average.</summary>
    internal (long Tokens, long Requests) Recent(long now, double seconds)
    {
        // The slice that has just begun and the one before it: one and a half on average.
        double part = seconds * _slices / window.TotalSeconds / 1.5;
        return ((long)(_tokens.Recent(now, 1) * part), (long)(_requests.Recent(now, 1) * part));
    }

    /// <summary>Returns everything, and when it was.</summary>
    internal IReadOnlyList<QuotaUse> ToUses(long now)
        => [.. _tokens.ByAge(now).Zip(_requests.ByAge(now), static (tokens, requests) => new QuotaUse(TimeSpan.FromTicks(tokens.Age), tokens.Amount, requests.Amount))
            .Where(static use => use.Tokens != 0 || use.Requests != 0)];

    /// <summary>Adds what was used before.</summary>
    internal void Add(long now, IReadOnlyList<QuotaUse> uses)
    {
        foreach (QuotaUse use in uses)
        {
            _tokens.AddAged(now, use.Age.Ticks, use.Tokens);
            _requests.AddAged(now, use.Age.Ticks, use.Requests);
        }
    }

    internal void Clear()
    {
        _tokens.Clear();
        _requests.Clear();
    }
}
