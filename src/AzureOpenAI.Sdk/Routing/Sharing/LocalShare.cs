namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// This process's own part of a deployment's limits, for as long as the coordinator can't be reached: nine tenths of the limit, divided by the
/// number of processes. Not for two threads at once.
/// </summary>
internal sealed class LocalShare(TimeSpan window)
{
    internal const double Part = 0.9;

    private const int Slices = 60;

    private readonly SlidingWindow _tokens = new(window.Ticks, Slices);
    private readonly SlidingWindow _requests = new(window.Ticks, Slices);
    private SlidingWindow? _burst;
    private TimeSpan _burstWindow;

    /// <summary>
    /// Takes over how much was left for all when the coordinator was last reached, nothing when it never was: the change itself, and a process
    /// that is started anew, must not get a whole part at once on top of what others use. Room comes evenly.
    /// </summary>
    internal void Begin(long now, in QuotaLimits limits, int replicas, long tokensLeft, long requestsLeft)
    {
        Limit(limits, replicas);
        _tokens.Raise(now, _tokens.Limit - (tokensLeft / replicas));
        _requests.Raise(now, _requests.Limit - (requestsLeft / replicas));
    }

    /// <param name="now">The time.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="limits">The limits for all processes.</param>
    /// <param name="replicas">How many processes there are.</param>
    /// <param name="isFirst">Whether this process has used nothing within the window: one call always goes.</param>
    /// <param name="readyAt">When there will be room.</param>
    internal RouteStanding TryTake(long now, long tokens, in QuotaLimits limits, int replicas, bool isFirst, out long readyAt)
    {
        RouteStanding standing = Look(now, tokens, limits, replicas, isFirst, out readyAt);
        if (standing == RouteStanding.Available)
        {
            _tokens.Add(now, tokens);
            _requests.Add(now, 1);
            _burst!.Add(now, 1);
        }

        return standing;
    }

    internal RouteStanding Look(long now, long tokens, in QuotaLimits limits, int replicas, bool isFirst, out long readyAt)
    {
        Limit(limits, replicas);
        readyAt = now;
        if (isFirst)
        {
            return RouteStanding.Available;
        }

        if (!_tokens.HasRoom(now, tokens, out readyAt))
        {
            return RouteStanding.OutOfTokens;
        }

        bool hasRoom = _requests.HasRoom(now, 1, out readyAt) & _burst!.HasRoom(now, 1, out long burstReadyAt);
        readyAt = Math.Max(readyAt, burstReadyAt);
        return hasRoom ? RouteStanding.Available : RouteStanding.OutOfRequests;
    }

    private void Limit(in QuotaLimits limits, int replicas)
    {
        _tokens.Limit = Of(limits.Tokens, replicas);
        _requests.Limit = Of(limits.Requests, replicas);
        if (_burst is null || _burstWindow != limits.BurstWindow)
        {
            _burstWindow = limits.BurstWindow;
            _burst = new SlidingWindow(_burstWindow.Ticks, Slices);
        }

        _burst.Limit = Of(limits.Burst, replicas);
    }

    private static long Of(long limit, int replicas) => limit == 0 ? 0 : Math.Max(1, (long)(limit * Part / replicas));
}
