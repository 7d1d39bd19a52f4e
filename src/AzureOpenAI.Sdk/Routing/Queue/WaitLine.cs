namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// The calls of a logical model that wait for room: by priority, keys in turns, then by arrival. Nobody overtakes one that needs the same,
/// so a large request is not starved by small ones.
/// </summary>
internal sealed class WaitLine
{
    /// <summary>How many are looked at for one that needs something else than those before it.</summary>
    private const int Reach = 256;

    private readonly object _gate = new();
    private readonly SortedSet<Waiter> _waiters = [];
    private readonly Dictionary<string, long> _turns = new(StringComparer.Ordinal);
    private ITimer? _timer;
    private long _turn;
    private long _numbers;
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    /// <summary>Puts a call into the line.</summary>
    /// <returns>Whether there was a place.</returns>
    internal bool TryEnter(Waiter waiter, int most)
    {
        lock (_gate)
        {
            if (_waiters.Count >= most)
            {
                return false;
            }

            // A key that has waited little goes in the turn that is served now, not in those that it has missed.
            _turns.TryGetValue(waiter.FairnessKey, out long last);
            waiter.Turn = Math.Max(_turn, last) + 1;
            waiter.Number = _numbers++;
            _turns[waiter.FairnessKey] = waiter.FairnessKey.Length == 0 ? waiter.Turn - 1 : waiter.Turn;
            _waiters.Add(waiter);
            Volatile.Write(ref _count, _waiters.Count);
            return true;
        }
    }

    /// <summary>Takes a call out of the line.</summary>
    /// <returns>Whether it was still in it: otherwise it was served.</returns>
    internal bool Leave(Waiter waiter)
    {
        lock (_gate)
        {
            return Remove(waiter);
        }
    }

    /// <summary>Serves those that there is room for, and comes back when there will be room for the next.</summary>
    internal void Serve(RouterClock clock)
    {
        // The time for which the timer is set may pass before it is set.
        while (Count > 0 && ServeOnce(clock) <= clock.Now)
        {
        }
    }

    /// <returns>When there will be room for the next; never, when that is not known.</returns>
    private long ServeOnce(RouterClock clock)
    {
        List<Waiter> served = [];
        long comesBack = RouterClock.Never;
        lock (_gate)
        {
            long now = clock.Now;
            long soonest = RouterClock.Never;
            List<(ulong, ulong, Uri?)> failed = [];
            foreach (Waiter waiter in _waiters.Take(Reach))
            {
                if (failed.Contains(waiter.Call.Needs))
                {
                    continue;
                }

                if (Enter(waiter, now, out long readyAt))
                {
                    served.Add(waiter);
                }
                else
                {
                    failed.Add(waiter.Call.Needs);
                    soonest = Math.Min(soonest, readyAt);
                }
            }

            foreach (Waiter waiter in served)
            {
                _turn = Math.Max(_turn, waiter.Turn - 1);
                Remove(waiter);
            }

            if (_waiters.Count > 0 && soonest != RouterClock.Never)
            {
                comesBack = Arm(clock, now, soonest);
            }
        }

        foreach (Waiter waiter in served)
        {
            waiter.End(isServed: true);
        }

        return comesBack;
    }

    /// <summary>Enters a deployment. What a call can't survive, a model that was taken out or a chooser that fails, ends that call alone.</summary>
    private static bool Enter(Waiter waiter, long now, out long readyAt)
    {
        try
        {
            return waiter.Call.TryEnter(now, out readyAt);
        }
        catch (Exception failure)
        {
            waiter.Fail(failure);
            readyAt = RouterClock.Never;
            return true;
        }
    }

    private bool Remove(Waiter waiter)
    {
        bool wasIn = _waiters.Remove(waiter);
        Volatile.Write(ref _count, _waiters.Count);
        if (_waiters.Count == 0)
        {
            _turns.Clear();
            _turn = 0;
        }

        return wasIn;
    }

    private long Arm(RouterClock clock, long now, long soonest)
    {
        // A timer may run early by less than its own resolution; a millisecond more keeps the promise to the service.
        TimeSpan time = TimeSpan.FromTicks(Math.Max(0, soonest - now)) + TimeSpan.FromMilliseconds(1);
        _timer ??= clock.Time.CreateTimer(static state => ((Action)state!)(), (Action)(() => Serve(clock)), Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(time, Timeout.InfiniteTimeSpan);
        return now + time.Ticks;
    }
}
