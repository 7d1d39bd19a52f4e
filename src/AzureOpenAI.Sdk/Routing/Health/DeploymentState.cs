namespace AzureOpenAI.Sdk.Routing;

/// <summary>What is known of a deployment while the program runs. It outlives a change of the routes.</summary>
internal sealed class DeploymentState
{
    private readonly object _gate = new();
    private readonly HealthMachine _health = new();
    private readonly Quota _quota = new();
    private Mirror[] _mirrors = [];
    private QuotaLink? _link;
    private SharedQuota? _shared;
    private long _coolsUntil;
    private long _toldUntil;
    private Latency _firstToken;
    private Latency _whole;
    private double _score;
    private int _inFlight;

    /// <summary>Gets the name that people know it by.</summary>
    internal string Label { get; set; } = "";

    /// <summary>Gets the name that other processes know it by: it tells nothing of the resource.</summary>
    internal string SharedName { get; init; } = "";

    /// <summary>Gets whether its calls take from this process's own part of quota that is shared.</summary>
    internal bool TakesFromOwnPart => _shared is { Source: QuotaSource.OwnPart } && !_quota.IsProvisioned;

    internal int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Gets how long the first token took of late, in ticks; where no stream was seen, the whole answer.</summary>
    internal double LatencyTicks => Volatile.Read(ref _score);

    /// <summary>Takes room for a call, if the deployment is well and has any.</summary>
    /// <param name="now">The time.</param>
    /// <param name="input">The input tokens, as estimated.</param>
    /// <param name="output">The output tokens that are reserved.</param>
    /// <param name="spillAt">At which utilisation a provisioned deployment is full.</param>
    /// <param name="readyAt">When there will be room.</param>
    /// <param name="isUnnamed">Whether the request names no limit of its output.</param>
    /// <param name="leaseUntil">Until when the call may wait for a lease of quota that is shared.</param>
    internal RouteStanding TryEnter(long now, long input, long output, double spillAt, out long readyAt, bool isUnnamed = false, long leaseUntil = 0)
    {
        lock (_gate)
        {
            RouteStanding standing = Standing(now, out readyAt);
            if (standing == RouteStanding.Available)
            {
                standing = _shared is null
                    ? _quota.TryTake(now, input, output, spillAt, out readyAt, isUnnamed)
                    : TryTakeShared(_shared, now, input, output, spillAt, out readyAt, isUnnamed, leaseUntil);
            }

            if (standing == RouteStanding.Available)
            {
                Interlocked.Increment(ref _inFlight);
            }

            return standing;
        }
    }

    /// <summary>Says whether there is room, and takes none.</summary>
    internal RouteStanding Look(long now, long input, long output, double spillAt, out long readyAt, bool isUnnamed = false)
    {
        lock (_gate)
        {
            RouteStanding standing = Standing(now, out readyAt);
            standing = standing == RouteStanding.Available ? _quota.Look(now, input, output, spillAt, out readyAt, isUnnamed) : standing;
            return standing == RouteStanding.Available && _shared is { } shared && !_quota.IsProvisioned
                ? shared.Look(now, _quota.CostOf(input, output, isUnnamed), _quota.Limits, out readyAt)
                : standing;
        }
    }

    /// <summary>Ends a call that had entered.</summary>
    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    /// <summary>Notes what an attempt said about the deployment.</summary>
    /// <returns>The health that it came to, if that is another one than before.</returns>
    internal DeploymentHealth? Note(long now, in AttemptOutcome outcome)
    {
        lock (_gate)
        {
            _health.Refresh(now);
            DeploymentHealth before = _health.State;
            double corrected = outcome.Use is { } use ? _quota.Correct(now, use) : 0;
            long readyBefore = _health.ReadyAt;
            _quota.Observe(now, outcome.Headers, outcome.Effect == HealthEffect.Success ? now - outcome.Ticks : RouterClock.Never, corrected);
            switch (outcome.Effect)
            {
                case HealthEffect.Success:
                    _health.Succeeded(now);
                    AddLatency(now, outcome);
                    break;
                case HealthEffect.Throttled:
                    _health.Throttled(now, outcome.Hint, _inFlight);
                    _quota.Exhaust(now, outcome.Headers);
                    break;
                case HealthEffect.Failed:
                    _health.Failed(now);
                    break;
                case HealthEffect.Faulted:
                    _health.Faulted(now, outcome.Hint ?? TimeSpan.FromSeconds(60));
                    break;
                default:
                    break;
            }

            Publish();
            if (_link is not null && _health.ReadyAt > readyBefore && _health.State is DeploymentHealth.Throttled or DeploymentHealth.Open)
            {
                _toldUntil = _health.ReadyAt;
                _link.Publish(SharedName, _health.State, RouterClock.Until(_health.ReadyAt, now));
            }

            return _health.State == before ? null : _health.State;
        }
    }

    internal bool IsProvisioned => _quota.IsProvisioned;

    /// <summary>Corrects what was reserved for a stream once it has ended.</summary>
    internal void Correct(long now, in TokenUse use)
    {
        lock (_gate)
        {
            _quota.Correct(now, use);
        }
    }

    internal void Drain()
    {
        lock (_gate)
        {
            _health.Drain();
            Publish();
        }
    }

    internal void Restore()
    {
        lock (_gate)
        {
            _health.Restore();
            Publish();
        }
    }

    /// <summary>Leaves the deployment alone as another process says, once for each cooldown, so that one that is put back by hand stays so.</summary>
    internal void Cool(long now, in SharedCooldown cooldown)
    {
        lock (_gate)
        {
            if (cooldown.Ends != 0 && cooldown.Ends <= _coolsUntil)
            {
                return;
            }

            _coolsUntil = Math.Max(_coolsUntil, cooldown.Ends);
            if (cooldown.Remaining.Ticks <= _toldUntil - now + QuotaLink.MaxAnswer.Ticks)
            {
                // This process's own comes back with its next lease, and ends later by as much as the telling took.
                return;
            }

            _health.Told(now, cooldown.Health, cooldown.Remaining, _inFlight);
            Publish();
        }
    }

    /// <summary>Shares the quota through a coordinator; null ends that.</summary>
    internal void Share(QuotaLink? link)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_link, link))
            {
                _link = link;
                _shared = link is null ? null : new SharedQuota(link, this, _gate, TimeSpan.FromMinutes(1));
            }
        }
    }

    /// <summary>Takes back what is leased; null when there is nothing.</summary>
    internal QuotaClaim? GiveBack(long now)
    {
        lock (_gate)
        {
            return _shared?.GiveBack(now);
        }
    }

    /// <summary>Takes the limits of a new configuration, and the places where choices are made.</summary>
    internal void Configure(RouteDeployment deployment, Mirror[] mirrors)
    {
        lock (_gate)
        {
            _quota.Configure(deployment);
            _mirrors = mirrors;
            Publish();
        }
    }

    internal DeploymentStatus Describe(long now, RouteDeployment deployment)
    {
        lock (_gate)
        {
            _health.Refresh(now);
            return new DeploymentStatus(deployment, Label, _health.State)
            {
                ReadyIn = _health.ReadyAt == RouterClock.Never ? Timeout.InfiniteTimeSpan : RouterClock.Until(_health.ReadyAt, now),
                InFlight = _inFlight,
                TokensPerMinute = _quota.TokenLimit == 0 ? null : _quota.TokenLimit,
                TokensUsed = _quota.TokensUsed,
                RequestsPerMinute = _quota.RequestLimit == 0 ? null : _quota.RequestLimit,
                RequestsUsed = _quota.RequestsUsed,
                Utilization = _quota.Utilization(now),
                Source = _shared is null || _quota.IsProvisioned ? QuotaSource.Whole : _shared.Source,
                FirstTokenLatency = TimeSpan.FromTicks((long)_firstToken.Mean),
                AnswerLatency = TimeSpan.FromTicks((long)_whole.Mean),
            };
        }
    }

    /// <summary>Takes room that other processes use as well. What a provisioned deployment has left, all of them learn from its own answers.</summary>
    private RouteStanding TryTakeShared(SharedQuota shared, long now, long input, long output, double spillAt, out long readyAt, bool isUnnamed, long leaseUntil)
    {
        RouteStanding standing = _quota.Look(now, input, output, spillAt, out readyAt, isUnnamed);
        if (standing == RouteStanding.Available && !_quota.IsProvisioned)
        {
            standing = shared.TryTake(now, _quota.CostOf(input, output, isUnnamed), _quota.Limits, leaseUntil, out readyAt);
        }

        if (standing == RouteStanding.Available)
        {
            _quota.Take(now, input, output, isUnnamed);
        }

        return standing;
    }

    private RouteStanding Standing(long now, out long readyAt)
    {
        _health.Refresh(now);
        readyAt = _health.ReadyAt;
        if (readyAt > now)
        {
            return _health.State switch
            {
                DeploymentHealth.Throttled => RouteStanding.Throttled,
                DeploymentHealth.Faulted => RouteStanding.Faulted,
                DeploymentHealth.Drained => RouteStanding.Drained,
                _ => RouteStanding.Open,
            };
        }

        // Whoever waits for trust is woken by the call that ends; the time is for the case that it never does.
        readyAt = now + TimeSpan.TicksPerSecond;
        return Volatile.Read(ref _inFlight) >= _health.Trust ? RouteStanding.SlowStart : RouteStanding.Available;
    }

    private void AddLatency(long now, in AttemptOutcome outcome)
    {
        if (outcome.IsStream)
        {
            _firstToken.Add(now, outcome.Ticks);
        }
        else
        {
            _whole.Add(now, outcome.Ticks);
        }

        Volatile.Write(ref _score, _firstToken.Mean > 0 ? _firstToken.Mean : _whole.Mean);
    }

    /// <summary>Writes the time from which on it may be sent calls to where choices are made.</summary>
    private void Publish()
    {
        foreach (Mirror mirror in _mirrors)
        {
            Volatile.Write(ref mirror.ReadyAt[mirror.Index], _health.ReadyAt);
        }
    }

    /// <summary>A place in a tier's list of times.</summary>
    internal readonly record struct Mirror(long[] ReadyAt, int Index);
}
