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
    private readonly Call _call;
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _registration;
    private readonly ITimer _timer;
    private readonly long _started;
    private long _progress;
    private long _armedAt;
    private TimeLimit _armed;

    internal AttemptTimer(TimeProvider time, Call call)
    {
        _time = time;
        _call = call;
        _started = _progress = time.GetTimestamp();
        _source = new CancellationTokenSource();
        _registration = Join(call.Caller);
        _timer = time.CreateTimer(static timer => ((AttemptTimer)timer!).OnPassed(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm(TimeLimit.FirstByte, call.Limits.FirstByte, _started);
    }

    /// <summary>Gets the token to give to everything that may wait.</summary>
    internal CancellationToken Token => _source.Token;

    /// <summary>Gets the time of day, for a hint that is a date.</summary>
    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Gets the limit that passed, or null when none did.</summary>
    internal TimeLimit? Passed { get; private set; }

    /// <summary>Gets the time that the passed limit allowed.</summary>
    internal TimeSpan Allowed { get; private set; }

    /// <summary>Notes that a piece of the request is on its way: the wait for the answer's first byte begins anew.</summary>
    internal void Sent() => Arm(TimeLimit.FirstByte, _call.Limits.FirstByte, _time.GetTimestamp());

    /// <summary>Starts waiting for the next piece of the answer.</summary>
    internal void AwaitNext()
    {
        long now = _time.GetTimestamp();
        TimeSpan progressLeft = _call.Limits.Progress - _time.GetElapsedTime(_progress, now);
        if (progressLeft < _call.Limits.Idle)
        {
            Arm(TimeLimit.Progress, progressLeft, now);
        }
        else
        {
            Arm(TimeLimit.Idle, _call.Limits.Idle, now);
        }
    }

    /// <summary>Notes that the answer came forward, by more than a comment.</summary>
    internal void Progressed() => _progress = _time.GetTimestamp();

    /// <summary>Starts waiting for the connection's end, after the answer's.</summary>
    internal void AwaitEnd() => Arm(TimeLimit.Idle, TimeSpan.FromMilliseconds(250), _time.GetTimestamp());

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
        long now = _time.GetTimestamp();
        TimeLimit? passed = _time.GetElapsedTime(_progress, now) >= _call.Limits.Progress ? TimeLimit.Progress
            : _time.GetElapsedTime(_started, now) >= _call.Limits.Attempt ? TimeLimit.Attempt
            : _time.GetElapsedTime(_call.Started, now) >= _call.Limits.Call ? TimeLimit.Call
            : null;
        if (passed is { } limit)
        {
            _armed = limit;
            Pass();
            _source.Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _registration.Dispose();
        _source.Dispose();
    }

    private void Arm(TimeLimit limit, TimeSpan time, long now)
    {
        TimeSpan attemptLeft = _call.Limits.Attempt - _time.GetElapsedTime(_started, now);
        if (attemptLeft < time)
        {
            (limit, time) = (TimeLimit.Attempt, attemptLeft);
        }

        if (_call.Limits.Call is { } whole && whole - _time.GetElapsedTime(_call.Started, now) is var callLeft && callLeft < time)
        {
            (limit, time) = (TimeLimit.Call, callLeft);
        }

        (_armed, _armedAt) = (limit, now);
        _timer.Change(time <= TimeSpan.Zero ? TimeSpan.Zero : time < Longest ? time : Longest, Timeout.InfiniteTimeSpan);
    }

    private void OnPassed()
    {
        // What was waited for may have come in the meantime; then the next wait arms the timer anew.
        if (_armed is TimeLimit.Attempt or TimeLimit.Call || _progress <= _armedAt)
        {
            Pass();
        }
    }

    private void Pass()
    {
        if (_call.Caller.IsCancellationRequested)
        {
            return;
        }

        Allowed = _armed switch
        {
            TimeLimit.FirstByte => _call.Limits.FirstByte,
            TimeLimit.Idle => _call.Limits.Idle,
            TimeLimit.Progress => _call.Limits.Progress,
            TimeLimit.Attempt => _call.Limits.Attempt,
            _ => _call.Limits.Call.GetValueOrDefault(),
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
