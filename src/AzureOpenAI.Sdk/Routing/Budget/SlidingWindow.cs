namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// Counts what was used within the last span of time, and so never allows more than a limit within any such span, wherever the service
/// begins its own. Counted in slices; the oldest is counted whole until it is past, so the error is on the safe side. Not for two threads at once.
/// </summary>
/// <param name="window">How long the span is, in ticks.</param>
/// <param name="slices">Into how many slices it is cut.</param>
internal sealed class SlidingWindow(long window, int slices)
{
    /// <summary>How many slices before a request was sent others may have been that arrived after it.</summary>
    private const int SlicesOnTheWay = 2;

    private readonly long[] _slices = new long[slices + 1];
    private readonly long _slice = window / slices;
    private long _newest;
    private long _end;
    private long _sum;
    private long _givenBack;

    /// <summary>Gets or sets how much is allowed; 0 when that is not known, and then there is always room.</summary>
    internal long Limit { get; set; }

    /// <summary>Gets what was used within the span that ended when it was last looked at.</summary>
    internal long Used => _sum - _givenBack;

    /// <summary>Gets whether a cost fits in. One that is above the whole limit fits an empty span: it would never be served otherwise.</summary>
    internal bool HasRoom(long now, long cost, out long readyAt)
    {
        Advance(now);
        readyAt = now;
        if (Limit == 0 || Used == 0 || Used + cost <= Limit)
        {
            return true;
        }

        readyAt = ReadyAt(cost);
        return false;
    }

    internal void Add(long now, long cost)
    {
        Advance(now);
        _slices[_newest % _slices.Length] += cost;
        _sum += cost;
    }

    /// <summary>Takes over that the service sees less left than was counted here: others use the quota too.</summary>
    internal void LimitLeft(long now, long remaining)
    {
        Advance(now);
        if (Limit > 0 && Limit - remaining > Used)
        {
            TakeBack();
            Add(now, Math.Max(0, Limit - remaining - Used));
        }
    }

    /// <summary>
    /// Takes over that the service counted less than was counted here, as it does for requests that name no limit of their output. What was sent
    /// about when the request was, or after it, may not be in that count, and is added to it.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="counted">What the service had counted when it took the request in.</param>
    /// <param name="sentAt">When the request was sent.</param>
    internal void GiveBack(long now, long counted, long sentAt)
    {
        Advance(now);
        long since = 0;
        for (long slice = Math.Max(_newest - _slices.Length + 1, (sentAt / _slice) - SlicesOnTheWay); slice <= _newest; slice++)
        {
            since += slice < 0 ? 0 : _slices[slice % _slices.Length];
        }

        _givenBack += Math.Max(0, Used - counted - since);
    }

    /// <summary>Counts again all that was counted here.</summary>
    internal void TakeBack() => _givenBack = 0;

    /// <summary>Raises what was used to an amount, as if it had been used evenly, so that room comes back evenly too.</summary>
    internal void Raise(long now, long amount)
    {
        Advance(now);
        long missing = Math.Min(amount, Limit) - Used;
        for (int i = 0; missing > 0 && i < _slices.Length; i++)
        {
            long part = missing / (_slices.Length - i);
            _slices[(_newest + 1 + i) % _slices.Length] += part;
            _sum += part;
            missing -= part;
        }
    }

    /// <summary>Adds what was used a while ago, if that is still within the span.</summary>
    internal void AddAged(long now, long age, long cost)
    {
        Advance(now);
        long slice = (now - age) / _slice;
        if (slice > _newest - _slices.Length)
        {
            _slices[slice % _slices.Length] += cost;
            _sum += cost;
        }
    }

    /// <summary>Returns what was used in each slice, the newest first, by how long ago that was at least.</summary>
    internal IEnumerable<(long Age, long Amount)> ByAge(long now)
    {
        Advance(now);
        for (long slice = _newest; slice >= 0 && slice > _newest - _slices.Length; slice--)
        {
            yield return (Math.Max(0, now - ((slice + 1) * _slice) + 1), _slices[slice % _slices.Length]);
        }
    }

    /// <summary>Returns what was used within the last slices, with the one that has just begun.</summary>
    internal long Recent(long now, int slices)
    {
        Advance(now);
        long sum = 0;
        for (long slice = Math.Max(0, _newest - slices); slice <= _newest; slice++)
        {
            sum += _slices[slice % _slices.Length];
        }

        return sum;
    }

    internal void Clear()
    {
        Array.Clear(_slices, 0, _slices.Length);
        (_sum, _givenBack) = (0, 0);
    }

    private void Advance(long now)
    {
        if (now < _end)
        {
            return;
        }

        long current = now / _slice;
        _end = (current + 1) * _slice;
        long steps = Math.Min(current - _newest, _slices.Length);
        for (long step = 1; step <= steps; step++)
        {
            ref long slice = ref _slices[(current - steps + step) % _slices.Length];
            _sum -= slice;
            // Which of the slices were counted too high is not known. To take it from the oldest never leaves too little in those that stay.
            _givenBack -= Math.Min(_givenBack, slice);
            slice = 0;
        }

        _newest = current;
    }

    private long ReadyAt(long cost)
    {
        // What was given back is likely to be in all of them.
        double part = (double)Used / _sum;
        double used = Used;
        for (long slice = Math.Max(0, _newest - _slices.Length + 1); slice <= _newest; slice++)
        {
            used -= _slices[slice % _slices.Length] * part;
            if (used <= 0.5 || used + cost <= Limit)
            {
                return (slice + _slices.Length) * _slice;
            }
        }

        return (_newest + _slices.Length) * _slice;
    }
}
