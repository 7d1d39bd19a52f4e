namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// How long one call still waits for the coordinator of shared quota: 20 ms for all its attempts together. Time in which the coordinator has
/// said that there is no room is not time that it is waited for.
/// </summary>
internal struct LeasePatience()
{
    private long _left = SharedQuota.MaxWait;
    private long? _since;

    /// <summary>Gets until when a lease is waited for.</summary>
    internal readonly long Until(long now) => (_since ?? now) + _left;

    /// <summary>Notes what came of a pick.</summary>
    /// <returns>How long a lease was waited for until now.</returns>
    internal long Note(long now, in PickResult pick)
    {
        if (pick is { Deployment: null, LeaseAt: not RouterClock.Never })
        {
            _since ??= now;
            return 0;
        }

        long waited = now - (_since ?? now);
        _left = pick.Deployment is null ? SharedQuota.MaxWait : Math.Max(0, _left - waited);
        _since = null;
        return waited;
    }

    internal void End() => _left = 0;
}
