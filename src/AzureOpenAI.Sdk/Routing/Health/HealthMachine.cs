namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// The health of a deployment, as each attempt leaves it. Nothing here needs a timer: a time that has passed is noticed by whoever asks
/// next. Not for two threads at once.
/// </summary>
internal sealed class HealthMachine
{
    private const int FailuresToOpen = 3;
    private const int FullTrust = 64;
    private static readonly long MaxCooldown = TimeSpan.FromSeconds(120).Ticks;
    private static readonly long MaxBackoff = TimeSpan.FromSeconds(60).Ticks;

    private readonly FailureRing _ring = new();
    private int _failures;
    private int _openings;
    private int _throttlings;

    internal DeploymentHealth State { get; private set; }

    /// <summary>Gets from when on it may be sent calls.</summary>
    internal long ReadyAt { get; private set; }

    /// <summary>Gets how many calls may be under way.</summary>
    internal int Trust { get; private set; } = int.MaxValue;

    /// <summary>Notices that a time has passed.</summary>
    internal void Refresh(long now)
    {
        if (ReadyAt > now)
        {
            return;
        }

        if (State is DeploymentHealth.Open or DeploymentHealth.Faulted)
        {
            (State, Trust) = (DeploymentHealth.HalfOpen, 1);
        }
        else if (State == DeploymentHealth.Throttled)
        {
            State = DeploymentHealth.Healthy;
        }
    }

    internal void Succeeded(long now)
    {
        _ring.Add(now, failed: false);
        Refresh(now);
        if (ReadyAt > now)
        {
            // It was sent before the trouble began, and says nothing about its end.
            return;
        }

        (_failures, _throttlings) = (0, 0);
        Trust = Trust >= FullTrust / 2 ? int.MaxValue : Trust * 2;
        if (Trust == int.MaxValue)
        {
            (State, _openings) = (DeploymentHealth.Healthy, 0);
        }
        else if (State == DeploymentHealth.Suspect)
        {
            State = DeploymentHealth.Healthy;
        }
    }

    /// <summary>The service refused for the rate.</summary>
    internal void Throttled(long now, TimeSpan? hint, int inFlight)
    {
        if (State is DeploymentHealth.Drained or DeploymentHealth.Faulted && ReadyAt > now)
        {
            return;
        }

        bool isFirst = ReadyAt <= now;
        long wait = hint is { } told
            ? Math.Min(Math.Max(told.Ticks, TimeSpan.TicksPerMillisecond), MaxCooldown)
            : (long)(Backoff(TimeSpan.TicksPerSecond, _throttlings) * (0.8 + (0.4 * FastRandom.Fraction())));
        if (isFirst)
        {
            _throttlings++;
            // Those who wait for the end of the time must not all come at once.
            Trust = Math.Min(Trust, Math.Max(1, inFlight / 2));
        }

        ReadyAt = Math.Max(ReadyAt, now + wait);
        State = State == DeploymentHealth.Open ? State : DeploymentHealth.Throttled;
    }

    /// <summary>Another process was refused for the rate, or saw the service fail.</summary>
    internal void Told(long now, DeploymentHealth health, TimeSpan wait, int inFlight)
    {
        Refresh(now);
        if (wait <= TimeSpan.Zero || State is DeploymentHealth.Drained or DeploymentHealth.Faulted)
        {
            return;
        }

        bool isCooling = ReadyAt > now;
        if (!isCooling)
        {
            Trust = Math.Min(Trust, Math.Max(1, inFlight / 2));
        }

        ReadyAt = Math.Max(ReadyAt, now + Math.Min(wait.Ticks, MaxCooldown));
        State = isCooling && State == DeploymentHealth.Open ? State : health;
    }

    /// <summary>The service, or the way to it, failed.</summary>
    internal void Failed(long now)
    {
        _ring.Add(now, failed: true);
        Refresh(now);
        if (ReadyAt > now)
        {
            // One trouble is counted once, however many calls were under way when it began.
            return;
        }

        _failures++;
        if (State == DeploymentHealth.HalfOpen || _failures >= FailuresToOpen || _ring.IsBad)
        {
            ReadyAt = now + Backoff(5 * TimeSpan.TicksPerSecond, _openings++);
            (State, _failures) = (DeploymentHealth.Open, 0);
            _ring.Clear();
        }
        else
        {
            State = DeploymentHealth.Suspect;
        }
    }

    /// <summary>It can't work as it is set up.</summary>
    internal void Faulted(long now, TimeSpan time)
    {
        if (State != DeploymentHealth.Drained)
        {
            (State, ReadyAt) = (DeploymentHealth.Faulted, Math.Max(ReadyAt, now + time.Ticks));
        }
    }

    internal void Drain() => (State, ReadyAt) = (DeploymentHealth.Drained, RouterClock.Never);

    internal void Restore()
    {
        (State, ReadyAt, Trust) = (DeploymentHealth.Healthy, 0, int.MaxValue);
        (_failures, _openings, _throttlings) = (0, 0, 0);
    }

    private static long Backoff(long first, int times) => Math.Min(first << Math.Min(times, 10), MaxBackoff);
}
