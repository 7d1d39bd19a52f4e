namespace AzureOpenAI.Sdk.Emulator.Jobs;

/// <summary>How far a job is: from 0 at its start to 1 at its end, as a share of the time that a job takes. It can stand still, and stop for good.</summary>
internal sealed class JobClock(TimeProvider time, TimeSpan duration)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private TimeSpan _stoodStill;
    private DateTimeOffset? _pausedAt;

    internal DateTimeOffset Started => _started;

    internal bool IsPaused => _pausedAt is not null;

    /// <summary>Gets when the job was stopped; null when it was not.</summary>
    internal DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Gets the time at which the job reaches a share, as things stand.</summary>
    internal DateTimeOffset At(double share) => _started + _stoodStill + (duration * share);

    internal double Share
    {
        get
        {
            var now = StoppedAt ?? _pausedAt ?? time.GetUtcNow();
            var run = now - _started - _stoodStill;
            return run >= duration ? 1 : run / duration;
        }
    }

    /// <summary>Gets a value indicating whether a part of the duration has passed since the job was stopped.</summary>
    internal bool HasSettled(double share) => StoppedAt is { } stopped && time.GetUtcNow() >= stopped + (duration * share);

    internal void Pause() => _pausedAt ??= time.GetUtcNow();

    internal void Resume()
    {
        if (_pausedAt is { } paused)
        {
            _stoodStill += time.GetUtcNow() - paused;
            _pausedAt = null;
        }
    }

    internal void Stop() => StoppedAt ??= time.GetUtcNow();
}
