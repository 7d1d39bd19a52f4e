namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Which of the time limits of an attempt is running.</summary>
internal enum TimeLimit
{
    FirstByte,
    Idle,
    Progress,
    Attempt,
    Call,
}

/// <summary>
/// Ends an attempt when one of its time limits passes, or when the caller cancels; and tells the two apart.
/// One timer serves all limits: the nearest is armed, anew for each read.
/// </summary>
internal sealed class AttemptTimer : IDisposable
{
    /// <summary>The longest time that a timer takes on all frameworks. Nothing here lasts that long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly TimeProvider _time;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly ITimer _timer;
    private readonly TimeLimits _limits;
    private readonly long _started;
    private readonly TimeSpan? _callLeft;
    private long _progress;
    private TimeLimit _armed;

    internal AttemptTimer(TimeProvider time, TimeLimits limits, TimeSpan? callLeft, CancellationToken caller)
    {
        _time = time;
        _caller = caller;
        _limits = limits;
        _callLeft = callLeft;
        _started = _progress = time.GetTimestamp();
        _source = new CancellationTokenSource();
        _registration = caller.CanBeCanceled ? caller.Register(static timer => ((AttemptTimer)timer!).Stop(), this) : default;
        _timer = time.CreateTimer(static timer => ((AttemptTimer)timer!).OnPassed(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm(TimeLimit.FirstByte, limits.FirstByte);
    }

    /// <summary>Gets the token to give to everything that may wait.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Gets the time of day, for a hint that is a date.</summary>
    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Gets the limit that passed, or null when none did.</summary>
    internal TimeLimit? Passed { get; private set; }

    /// <summary>Gets the time that the passed limit allowed.</summary>
    internal TimeSpan Allowed { get; private set; }

    /// <summary>Starts waiting for the next piece of the answer.</summary>
    internal void AwaitNext()
    {
        TimeSpan progressLeft = _limits.Progress - _time.GetElapsedTime(_progress);
        if (progressLeft < _limits.Idle)
        {
            Arm(TimeLimit.Progress, progressLeft);
        }
        else
        {
            Arm(TimeLimit.Idle, _limits.Idle);
        }
    }

    /// <summary>Notes that the answer came forward, by more than a comment.</summary>
    internal void Progressed() => _progress = _time.GetTimestamp();

    /// <summary>Starts waiting for the connection's end, after the answer's.</summary>
    internal void AwaitEnd() => Arm(TimeLimit.Idle, TimeSpan.FromMilliseconds(250));

    /// <summary>Lets another token of the caller's end the attempt as well.</summary>
    internal CancellationTokenRegistration Join(CancellationToken token)
        => token.CanBeCanceled ? token.Register(static timer => ((AttemptTimer)timer!).Stop(), this) : default;

    /// <summary>Stops the clock while the caller does something with what was read.</summary>
    internal void Rest() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>
    /// Ends the attempt when a limit has passed although the timer never ran: a server that always has another comment ready is never waited for.
    /// </summary>
    /// <exception cref="OperationCanceledException">A limit has passed.</exception>
    internal void Check()
    {
        TimeSpan elapsed = _time.GetElapsedTime(_started);
        TimeLimit? passed = _time.GetElapsedTime(_progress) >= _limits.Progress ? TimeLimit.Progress
            : elapsed >= _limits.Attempt ? TimeLimit.Attempt
            : elapsed >= _callLeft ? TimeLimit.Call
            : null;
        if (passed is { } limit)
        {
            _armed = limit;
            OnPassed();
            _source.Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _registration.Dispose();
        _source.Dispose();
    }

    private void Arm(TimeLimit limit, TimeSpan time)
    {
        TimeSpan elapsed = _time.GetElapsedTime(_started);
        if (_limits.Attempt - elapsed < time)
        {
            (limit, time) = (TimeLimit.Attempt, _limits.Attempt - elapsed);
        }

        if (_callLeft - elapsed < time)
        {
            (limit, time) = (TimeLimit.Call, _callLeft.GetValueOrDefault() - elapsed);
        }

        _armed = limit;
        _timer.Change(time <= TimeSpan.Zero ? TimeSpan.Zero : time < Longest ? time : Longest, Timeout.InfiniteTimeSpan);
    }

    private void OnPassed()
    {
        if (_caller.IsCancellationRequested)
        {
            return;
        }

        Allowed = _armed switch
        {
            TimeLimit.FirstByte => _limits.FirstByte,
            TimeLimit.Idle => _limits.Idle,
            TimeLimit.Progress => _limits.Progress,
            TimeLimit.Attempt => _limits.Attempt,
            _ => _limits.Call.GetValueOrDefault(),
        };
        Passed = _armed;
        Stop();
    }

    private void Stop()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The attempt ended at the same moment: there is nothing left to stop.
        }
    }
}
