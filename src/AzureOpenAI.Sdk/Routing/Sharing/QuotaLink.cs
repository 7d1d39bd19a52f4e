namespace AzureOpenAI.Sdk.Routing;

/// <summary>
/// A router's way to its coordinator. Everything is sent from the thread pool, never from a caller's thread; what does not answer in time
/// counts as gone, and is then tried by one claim at a time, which nobody waits for.
/// </summary>
internal sealed class QuotaLink(IQuotaCoordinator coordinator, RouterClock clock, Action served)
{
    /// <summary>How long an answer may take. Calls don't wait so long: see <see cref="SharedQuota.MaxWait"/>.</summary>
    internal static readonly TimeSpan MaxAnswer = TimeSpan.FromMilliseconds(500);

    private static readonly long FirstPause = TimeSpan.FromMilliseconds(500).Ticks;
    private static readonly long MaxPause = TimeSpan.FromSeconds(2).Ticks;

    private readonly object _failing = new();
    private long _pausedUntil;
    private int _failures;
    private int _isTrying;

    internal IQuotaCoordinator Coordinator => coordinator;

    /// <summary>Gets whether the coordinator did not answer when it was last asked.</summary>
    internal bool IsDown => Volatile.Read(ref _failures) > 0;

    internal int Replicas => Math.Max(1, coordinator.Replicas);

    /// <summary>Gets whether a claim may try whether the coordinator is back. Whoever is told so must make the claim.</summary>
    internal bool TryTrial(long now) => now >= Volatile.Read(ref _pausedUntil) && Interlocked.CompareExchange(ref _isTrying, 1, 0) == 0;

    /// <summary>Makes a claim for a deployment, soon.</summary>
    internal static void Claim(SharedQuota quota)
        => ThreadPool.UnsafeQueueUserWorkItem(static work =>
        {
            var quota = (SharedQuota)work!;
            _ = quota.Link.ClaimAsync(quota);
        }, quota);

    /// <summary>Tells of a cooldown, soon. It holds here in any case.</summary>
    internal void Publish(string deployment, DeploymentHealth health, TimeSpan remaining)
        => ThreadPool.UnsafeQueueUserWorkItem(static work =>
        {
            var (link, cooldown) = ((QuotaLink, SharedCooldown))work!;
            _ = link.PublishAsync(cooldown);
        }, (this, new SharedCooldown(deployment, health, remaining)));

    private async Task ClaimAsync(SharedQuota quota)
    {
        try
        {
            QuotaClaim claim;
            long askedAt = clock.Now;
            lock (quota.Gate)
            {
                claim = quota.ToClaim(askedAt);
            }

            QuotaGrant? grant = await AskAsync(cancellationToken => coordinator.LeaseAsync(claim, cancellationToken)).ConfigureAwait(false);
            if (grant is { WantsAll: true } && claim is { IsComplete: false, Tokens.Wanted: > 0 })
            {
                askedAt = clock.Now;
                lock (quota.Gate)
                {
                    claim = quota.ToClaim(askedAt, isComplete: true);
                }

                grant = await AskAsync(cancellationToken => coordinator.LeaseAsync(claim, cancellationToken)).ConfigureAwait(false);
            }

            Answered(grant is not null);
            SharedCooldown? cooldown = null;
            lock (quota.Gate)
            {
                if (grant is null)
                {
                    quota.Failed(clock.Now);
                }
                else
                {
                    cooldown = quota.Granted(clock.Now, askedAt, claim, grant);
                }
            }

            if (cooldown is { } told)
            {
                quota.State.Cool(clock.Now, told);
            }

            RouterTelemetry.Claimed(quota.State.Label, grant);
        }
        catch (Exception)
        {
            // A coordinator that fails in another way than by its answer counts as gone too, and is tried again.
            Answered(isThere: false);
            lock (quota.Gate)
            {
                quota.Failed(clock.Now);
            }
        }
        finally
        {
            Volatile.Write(ref _isTrying, 0);
        }

        served();
    }

    private async Task PublishAsync(SharedCooldown cooldown)
    {
        bool isTold = await AskAsync(async cancellationToken =>
        {
            await coordinator.PublishCooldownAsync(cooldown, cancellationToken).ConfigureAwait(false);
            return this;
        }).ConfigureAwait(false) is not null;
        RouterTelemetry.CooldownShared(isTold);
    }

    /// <returns>Null when the coordinator failed or did not answer in time.</returns>
    private async Task<T?> AskAsync<T>(Func<CancellationToken, Task<T>> ask)
        where T : class
    {
        using var end = new CancellationTokenSource();
        Task<T>? asked = null;
        try
        {
            asked = ask(end.Token);
            return await asked.WaitAsync(MaxAnswer, clock.Time, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whatever it is, calls go on without the coordinator; the metrics tell that they do.
            end.Cancel();
            _ = asked?.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return null;
        }
    }

    private void Answered(bool isThere)
    {
        if (isThere)
        {
            if (Interlocked.Exchange(ref _failures, 0) > 0)
            {
                RouterTelemetry.CoordinatorChanged(isThere);
            }

            return;
        }

        long now = clock.Now;
        lock (_failing)
        {
            if (now < _pausedUntil)
            {
                // One trouble is counted once, however many claims were under way when it began.
                return;
            }

            Volatile.Write(ref _pausedUntil, now + Math.Min(FirstPause << Math.Min(_failures, 10), MaxPause));
            if (Interlocked.Increment(ref _failures) == 1)
            {
                RouterTelemetry.CoordinatorChanged(isThere);
            }
        }
    }
}
