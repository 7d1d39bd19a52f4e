using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Extensions.Redis.Worker;

/// <summary>The quota of one deployment as the router uses it, over a window that is shorter than a minute.</summary>
internal static class WindowReplica
{
    public static async Task RunAsync(RedisQuotaCoordinator coordinator, int limit, TimeSpan window, CancellationToken end)
    {
        var clock = new RouterClock(TimeProvider.System);
        var gate = new object();
        var quota = new SharedQuota(new QuotaLink(coordinator, clock, static () => { }), new DeploymentState { SharedName = "d" }, gate, window);
        var limits = new QuotaLimits(limit, 0, 0, TimeSpan.FromSeconds(1));
        var random = new Random(Environment.ProcessId);
        while (!end.IsCancellationRequested)
        {
            long tokens = random.Next(1, 100), now = clock.Now;
            bool isTaken, isLeased;
            lock (gate)
            {
                isTaken = quota.TryTake(now, tokens, limits, now + SharedQuota.MaxWait, out _) == RouteStanding.Available;
                isLeased = quota.Source == QuotaSource.Lease;
            }

            if (isTaken)
            {
                Report.Used(tokens, isLeased);
                if (isLeased)
                {
                    Report.Begun();
                }
            }

            await Task.Delay(random.Next(1, 4), CancellationToken.None);
        }

        QuotaClaim? rest;
        lock (gate)
        {
            rest = quota.GiveBack(clock.Now);
        }

        if (rest is not null)
        {
            try
            {
                await coordinator.LeaseAsync(rest, CancellationToken.None);
            }
            catch (Exception failure) when (failure is StackExchange.Redis.RedisException or InvalidOperationException or TimeoutException)
            {
                // The server may be gone at the end of the test.
            }
        }
    }
}
