namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// A deployment's quota as far as other processes use it too: calls take from a lease, and the lease is renewed in the background. While the
/// coordinator can't be reached, or is late, calls take from this process's own part. All members need the deployment's lock.
/// </summary>
/// <param name="link">The way to the coordinator.</param>
/// <param name="state">The deployment that it is about.</param>
/// <param name="gate">The deployment's lock.</param>
/// <param name="window">The span of the limits, a minute.</param>
internal sealed class SharedQuota(QuotaLink link, DeploymentState state, object gate, TimeSpan window)
{
    /// <summary>How long a call waits for a lease. With what a timer may be late, and the way back, it stays below 25 ms.</summary>
    internal static readonly long MaxWait = TimeSpan.FromMilliseconds(20).Ticks;

    /// <summary>How long a lease may be used. The coordinator counts it for as much longer.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    /// <summary>A lease holds what was used of late in this time.</summary>
    private static readonly TimeSpan Chunk = TimeSpan.FromMilliseconds(250);

    private readonly UseHistory _used = new(window);
    private readonly UseHistory _untold = new(window);
    private readonly LocalShare _local = new(window);
    private LeasePieces _lease;
    private List<QuotaReturn>? _returned;
    private QuotaLimits _limits;
    private string _generation = "";
    private IReadOnlyList<QuotaUse> _telling = [];
    private (long Tokens, long Requests) _left;
    private (long Tokens, long Requests) _lastGrant;
    private long _grantedAt;
    private long _askedAt;
    private long _needed;
    private long _refusedUntil;
    private long _refusedNeed;
    private bool _isAsking;
    private bool _isProbe;
    private bool _isLocal;
    private bool _isAlone;

    internal QuotaLink Link => link;

    internal DeploymentState State => state;

    internal object Gate => gate;

    /// <summary>Gets where a call's tokens come from now.</summary>
    internal QuotaSource Source => _isLocal ? QuotaSource.OwnPart : QuotaSource.Lease;

    /// <summary>Takes room for a request.</summary>
    /// <param name="now">The time.</param>
    /// <param name="tokens">The tokens that it needs.</param>
    /// <param name="limits">The limits as they are known now.</param>
    /// <param name="waitUntil">Until when the call may wait for the coordinator.</param>
    /// <param name="readyAt">When there will be room.</param>
    /// <returns>What is used up; <see cref="RouteStanding.AwaitingLease"/> when a lease is on its way.</returns>
    internal RouteStanding TryTake(long now, long tokens, in QuotaLimits limits, long waitUntil, out long readyAt)
    {
        readyAt = now;
        if (!limits.IsKnown)
        {
            return RouteStanding.Available;
        }

        _limits = limits;
        _lease.Expire(now, ref _returned);
        bool isDown = _isAlone || link.IsDown;
        if (Holds(tokens))
        {
            _lease.Take(Charged(tokens), _limits.Requests == 0 ? 0 : 1);
            _used.Add(now, tokens, 1);
            if (!isDown && IsLow && !_isAsking && _used.Recent(now, Chunk.TotalSeconds).Tokens >= tokens)
            {
                // Whoever calls so seldom that it would not use the next lease up in time asks when it needs one.
                Ask(now, 0, isTrial: false);
            }

            return RouteStanding.Available;
        }

        if (isDown)
        {
            Ask(now, tokens, isTrial: true);
            return TakeLocal(now, tokens, out readyAt);
        }

        if (now < _refusedUntil && Missing(tokens) >= _refusedNeed)
        {
            readyAt = _refusedUntil;
            return _lease.Tokens < Charged(tokens) ? RouteStanding.OutOfTokens : RouteStanding.OutOfRequests;
        }

        Ask(now, Math.Max(1, tokens), isTrial: false);
        readyAt = Math.Min(_askedAt + MaxWait, waitUntil);
        return now < readyAt ? RouteStanding.AwaitingLease : TakeLocal(now, tokens, out readyAt);
    }

    /// <summary>Says whether there is room, and neither takes nor asks for any.</summary>
    internal RouteStanding Look(long now, long tokens, in QuotaLimits limits, out long readyAt)
    {
        readyAt = now;
        _lease.Expire(now, ref _returned);
        if (!limits.IsKnown || Holds(tokens))
        {
            return RouteStanding.Available;
        }

        if (_isAlone || link.IsDown)
        {
            return _local.Look(now, tokens, limits, link.Replicas, isFirst: _used.Sum(now).Requests == 0, out readyAt);
        }

        readyAt = Math.Max(now, _refusedUntil);
        return readyAt > now ? RouteStanding.OutOfTokens : RouteStanding.Available;
    }

    /// <summary>
    /// Makes the claim that was asked for. One that only tries whether the coordinator is back tells nothing and asks for nothing: a server that
    /// was frozen carries out all of them when it wakes.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="isComplete">Whether to tell everything, because the coordinator wants all.</param>
    internal QuotaClaim ToClaim(long now, bool isComplete = false)
    {
        if (_isProbe)
        {
            return new QuotaClaim(state.SharedName)
            {
                Tokens = new(_limits.Tokens, window + Lifetime),
                Requests = new(_limits.Requests, window + Lifetime),
                Burst = new(_limits.Burst, _limits.BurstWindow),
                Generation = _generation,
            };
        }

        _lease.Expire(now, ref _returned);
        if (_limits.Tokens > 0 && _needed > _limits.Tokens)
        {
            // Such a call is served only when nothing at all is in use, this process's own leases included.
            _lease.Clear(ref _returned);
        }

        (long tokens, long requests) = _used.Recent(now, Chunk.TotalSeconds);
        return Describe(now, ChunkOf(_limits.Tokens, tokens, _lastGrant.Tokens, now), Missing(_needed), ChunkOf(_limits.Requests, requests, _lastGrant.Requests, now), isComplete || _generation.Length == 0);
    }

    /// <summary>Takes a grant over.</summary>
    /// <returns>The cooldown that came with it.</returns>
    internal SharedCooldown? Granted(long now, long askedAt, QuotaClaim claim, QuotaGrant grant)
    {
        _isAsking = false;
        _isLocal = false;
        if (_isProbe)
        {
            return grant.Cooldown;
        }

        _generation = grant.Generation;
        _telling = [];
        _left = (grant.TokensLeft, grant.RequestsLeft);
        if (grant.IsGranted)
        {
            _refusedUntil = 0;
            _lastGrant = (grant.Tokens, grant.Requests);
            _grantedAt = now;
            _lease.Add(new LeasePieces.Piece(grant.Tokens, grant.Requests, grant.Stamp, askedAt + Lifetime.Ticks));
        }
        else
        {
            _refusedUntil = now + Math.Max(TimeSpan.TicksPerMillisecond, grant.RetryIn.Ticks);
            _refusedNeed = claim.Tokens.Needed;
            _lastGrant = default;
        }

        return grant.Cooldown;
    }

    /// <summary>
    /// Notes that the coordinator did not answer. It is not known whether the claim arrived: what was used is told again, and what was given
    /// back is not, since a lease that is given back twice would be granted twice.
    /// </summary>
    internal void Failed(long now)
    {
        _isAsking = false;
        _untold.Add(now, _telling);
        _telling = [];
    }

    /// <summary>Takes everything back, for good.</summary>
    internal QuotaClaim? GiveBack(long now)
    {
        _isAlone = true;
        _lease.Clear(ref _returned);
        if (_returned is null)
        {
            return null;
        }

        _needed = 0;
        return Describe(now, 0, 0, 0, isComplete: false);
    }

    private QuotaClaim Describe(long now, long wantedTokens, long neededTokens, long wantedRequests, bool isComplete)
    {
        (long usedTokens, long usedRequests) = _used.Sum(now);
        QuotaDemand requests = new(_limits.Requests, window + Lifetime)
        {
            Wanted = wantedRequests,
            Needed = _needed > 0 && _limits.Requests > 0 && _lease.Requests < 1 ? 1 : 0,
            Used = usedRequests + _lease.Requests,
        };
        var claim = new QuotaClaim(state.SharedName)
        {
            Tokens = new(_limits.Tokens, window + Lifetime) { Wanted = Math.Max(wantedTokens, neededTokens), Needed = neededTokens, Used = usedTokens + _lease.Tokens },
            Requests = requests,
            Burst = requests with { Limit = _limits.Burst, Window = _limits.BurstWindow, Used = 0 },
            Generation = _generation,
            IsComplete = isComplete,
            Uses = Tell(now, isComplete),
            Replicas = link.Replicas,
            Returned = _returned ?? (IReadOnlyList<QuotaReturn>)[],
        };
        _returned = null;
        return claim;
    }

    /// <summary>Returns what the coordinator has not counted yet: everything, with what is held, when it counts anew.</summary>
    private IReadOnlyList<QuotaUse> Tell(long now, bool isComplete)
    {
        _untold.Add(now, _telling);
        _telling = _untold.ToUses(now);
        _untold.Clear();
        if (!isComplete)
        {
            return _telling;
        }

        IReadOnlyList<QuotaUse> all = _used.ToUses(now);
        return _lease.IsEmpty ? all : [.. all, new QuotaUse(TimeSpan.Zero, _lease.Tokens, _lease.Requests)];
    }

    private RouteStanding TakeLocal(long now, long tokens, out long readyAt)
    {
        if (!_isLocal)
        {
            _isLocal = true;
            _local.Begin(now, _limits, link.Replicas, _left.Tokens, _left.Requests);
        }

        RouteStanding standing = _local.TryTake(now, tokens, _limits, link.Replicas, isFirst: _used.Sum(now).Requests == 0, out readyAt);
        if (standing == RouteStanding.Available)
        {
            _used.Add(now, tokens, 1);
            _untold.Add(now, tokens, 1);
        }

        return standing;
    }

    private void Ask(long now, long needed, bool isTrial)
    {
        if (_isAsking || _isAlone || (isTrial && !link.TryTrial(now)))
        {
            return;
        }

        _isAsking = true;
        _isProbe = isTrial;
        _askedAt = now;
        _needed = needed;
        QuotaLink.Claim(this);
    }

    private bool Holds(long tokens) => _lease.Tokens >= Charged(tokens) && (_lease.Requests >= 1 || _limits.Requests == 0);

    private bool IsLow => _lease.Tokens * 2 < _lastGrant.Tokens || _lease.Requests * 2 < _lastGrant.Requests;

    private long Charged(long tokens) => _limits.Tokens == 0 ? 0 : tokens;

    private long Missing(long tokens) => Math.Max(0, Charged(tokens) - _lease.Tokens);

    /// <summary>
    /// Decides how large a lease is to be: what was used of late in a quarter of a second; twice the last one, when that did not last so long;
    /// and never more than leaves four leases for each process within the limit. Of what has no limit nothing is leased.
    /// </summary>
    private long ChunkOf(long limit, long recent, long last, long now)
    {
        long chunk = Math.Max(1, now - _grantedAt < Chunk.Ticks ? Math.Max(recent, last * 2) : recent);
        return limit == 0 ? 0 : Math.Min(chunk, Math.Max(1, limit / (4L * link.Replicas)));
    }
}
