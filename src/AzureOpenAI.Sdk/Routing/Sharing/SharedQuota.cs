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

    /// <summary>A lease holds what was used in this part of a second.</summary>
    private const int LeasesPerSecond = 4;

    private readonly SlidingWindow _usedTokens = new(window.Ticks, Slices(window));
    private readonly SlidingWindow _usedRequests = new(window.Ticks, Slices(window));
    private readonly LocalShare _local = new(window);
    private LeasePieces _lease;
    private List<QuotaReturn>? _returned;
    private QuotaLimits _limits;
    private string _generation = "";
    private (long Tokens, long Requests) _unreported;
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

    internal long TokensHeld => _lease.Tokens;

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
        if (_isAlone || link.IsDown)
        {
            Ask(now, tokens, isTrial: true);
            return TakeLocal(now, tokens, out readyAt);
        }

        if (Holds(tokens))
        {
            _lease.Take(Charged(tokens), _limits.Requests == 0 ? 0 : 1);
            Use(now, tokens);
            if (IsLow)
            {
                Ask(now, 0, isTrial: false);
            }

            return RouteStanding.Available;
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
        if (!limits.IsKnown || Holds(tokens))
        {
            return RouteStanding.Available;
        }

        if (_isAlone || link.IsDown)
        {
            return _local.Look(now, tokens, limits, link.Replicas, isFirst: _usedRequests.Used == 0, out readyAt);
        }

        readyAt = Math.Max(now, _refusedUntil);
        return readyAt > now ? RouteStanding.OutOfTokens : RouteStanding.Available;
    }

    /// <summary>
    /// Makes the claim that was asked for. One that only tries whether the coordinator is back tells nothing and asks for nothing: a server that
    /// was frozen carries out all of them when it wakes.
    /// </summary>
    internal QuotaClaim ToClaim(long now)
    {
        if (_isProbe)
        {
            return new QuotaClaim(state.SharedName)
            {
                Tokens = new(_limits.Tokens, window + Lifetime),
                Requests = new(_limits.Requests, window + Lifetime),
                Burst = new(_limits.Burst, _limits.BurstWindow),
            };
        }

        _lease.Expire(now, ref _returned);
        if (_limits.Tokens > 0 && _needed > _limits.Tokens)
        {
            // Such a call is served only when nothing at all is in use, this process's own leases included.
            _lease.Clear(ref _returned);
        }

        QuotaClaim claim = Describe(now, ChunkOf(_limits.Tokens, _usedTokens, _lastGrant.Tokens, now), Missing(_needed), ChunkOf(_limits.Requests, _usedRequests, _lastGrant.Requests, now));
        _returned = null;
        return claim;
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
        _unreported = (Math.Max(0, _unreported.Tokens - claim.Tokens.Unreported), Math.Max(0, _unreported.Requests - claim.Requests.Unreported));
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
    internal void Failed() => _isAsking = false;

    /// <summary>Takes everything back, for good.</summary>
    internal QuotaClaim? GiveBack(long now)
    {
        _isAlone = true;
        _lease.Clear(ref _returned);
        if (_returned is null)
        {
            return null;
        }

        QuotaClaim claim = Describe(now, 0, 0, 0);
        _returned = null;
        return claim;
    }

    private QuotaClaim Describe(long now, long wantedTokens, long neededTokens, long wantedRequests)
    {
        _usedTokens.Add(now, 0);
        _usedRequests.Add(now, 0);
        bool needsOne = _needed > 0 && _lease.Requests < 1;
        QuotaDemand requests = new(_limits.Requests, window + Lifetime)
        {
            Wanted = wantedRequests,
            Needed = needsOne ? 1 : 0,
            Used = _usedRequests.Used + _lease.Requests,
            Unreported = _unreported.Requests,
        };
        return new QuotaClaim(state.SharedName)
        {
            Tokens = new(_limits.Tokens, window + Lifetime)
            {
                Wanted = Math.Max(wantedTokens, neededTokens),
                Needed = neededTokens,
                Used = _usedTokens.Used + _lease.Tokens,
                Unreported = _unreported.Tokens,
            },
            Requests = requests,
            Burst = requests with { Limit = _limits.Burst, Window = _limits.BurstWindow, Used = _usedRequests.Recent(now, SlicesOf(_limits.BurstWindow)) + _lease.Requests },
            Generation = _generation,
            Replicas = link.Replicas,
            Returned = _returned ?? (IReadOnlyList<QuotaReturn>)[],
        };
    }

    private RouteStanding TakeLocal(long now, long tokens, out long readyAt)
    {
        if (!_isLocal)
        {
            _isLocal = true;
            _local.Begin(now, _limits, link.Replicas, _left.Tokens, _left.Requests);
        }

        _usedRequests.Add(now, 0);
        RouteStanding standing = _local.TryTake(now, tokens, _limits, link.Replicas, isFirst: _usedRequests.Used == 0, out readyAt);
        if (standing == RouteStanding.Available)
        {
            Use(now, tokens);
            _unreported = (_unreported.Tokens + tokens, _unreported.Requests + 1);
        }

        return standing;
    }

    private void Use(long now, long tokens)
    {
        _usedTokens.Add(now, tokens);
        _usedRequests.Add(now, 1);
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
    /// and never more than leaves four leases for each process within the limit.
    /// </summary>
    private long ChunkOf(long limit, SlidingWindow used, long last, long now)
    {
        long chunk = Math.Max(1, used.Recent(now, 1) / (2 * LeasesPerSecond));
        if (now - _grantedAt < TimeSpan.TicksPerSecond / LeasesPerSecond)
        {
            chunk = Math.Max(chunk, last * 2);
        }

        return limit == 0 ? chunk : Math.Min(chunk, Math.Max(1, limit / (4L * link.Replicas)));
    }

    private int SlicesOf(TimeSpan span) => (int)Math.Min(Slices(window), Math.Ceiling(span.TotalSeconds * Slices(window) / window.TotalSeconds));

    /// <summary>Cuts a window into seconds, or a short one into a few slices.</summary>
    private static int Slices(TimeSpan window) => Math.Max(10, (int)window.TotalSeconds);
}
