namespace AzureOpenAI.Sdk.Simulation.Time;

/// <summary>Time that passes only when the simulation moves it, to the next moment at which something is due. All that is due happens on the thread that moves it.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private static readonly DateTimeOffset Day = new(2026, 11, 6, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<Action<long>, (long At, long Order)> _due = new();
    private long _now;
    private long _timers = 1L << 40;
    private int _delays;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Gets the time since the beginning, in ticks.</summary>
    internal long Now => Volatile.Read(ref _now);

    /// <summary>Gets how many of those who wait for a time to pass do so by a task.</summary>
    internal int Delays => Volatile.Read(ref _delays);

    public override long GetTimestamp() => Now;

    public override DateTimeOffset GetUtcNow() => Day.AddTicks(Now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Has something done at a moment; of what is due at the same one, in the order of a number.</summary>
    internal void At(long moment, long order, Action<long> action)
    {
        lock (_gate)
        {
            _due.Enqueue(action, (moment, order));
        }
    }

    /// <summary>Moves to the next moment at which something is due, and does it.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool Step()
    {
        Action<long>? action;
        long at;
        lock (_gate)
        {
            if (!_due.TryDequeue(out action, out (long At, long Order) key))
            {
                return false;
            }

            at = key.At;
            Volatile.Write(ref _now, Math.Max(_now, at));
        }

        action(at);
        return true;
    }

    /// <summary>A timer that is written down once, and looks again when it finds that it was put off.</summary>
    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private const long None = long.MaxValue;

        private readonly bool _isDelay = state is Task;
        private long _dueAt = None;
        private long _queuedAt = None;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            {
                throw new NotSupportedException("Nobody here repeats a timer.");
            }

            lock (time._gate)
            {
                Set(dueTime < TimeSpan.Zero ? None : time._now + dueTime.Ticks);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._gate)
            {
                Set(None);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Set(long dueAt)
        {
            time._delays += _isDelay ? (dueAt == None ? 0 : 1) - (_dueAt == None ? 0 : 1) : 0;
            _dueAt = dueAt;
            if (dueAt < _queuedAt)
            {
                _queuedAt = dueAt;
                time._due.Enqueue(Look, (dueAt, time._timers++));
            }
        }

        private void Look(long moment)
        {
            lock (time._gate)
            {
                if (moment != _queuedAt)
                {
                    // An earlier entry took its place.
                    return;
                }

                _queuedAt = None;
                if (_dueAt > time._now)
                {
                    long dueAt = _dueAt;
                    if (dueAt != None)
                    {
                        _queuedAt = dueAt;
                        time._due.Enqueue(Look, (dueAt, time._timers++));
                    }

                    return;
                }

                Set(None);
            }

            callback(state);
        }
    }
}
