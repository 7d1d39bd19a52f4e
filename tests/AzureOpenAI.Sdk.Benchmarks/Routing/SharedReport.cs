using System.Diagnostics;
using System.Globalization;
using Azure;
using AzureOpenAI.Sdk.Extensions.Redis;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Benchmarks.Routing;

/// <summary>What sharing quota costs: a pick from a lease beside a pick without a coordinator, and a claim on a real server.</summary>
internal static class SharedReport
{
    private const int Deployments = 1_000;
    private const int Picks = 1_000_000;
    private const int Rounds = 7;
    private const int Claims = 5_000;

    /// <param name="server">Where a Redis or Garnet is; null for picks alone.</param>
    public static async Task WriteAsync(string? server)
    {
        ModelGroup alone = Router(null), shared = Router(new Generous());
        Pick(alone, 100_000);
        Pick(shared, 100_000);
        List<(double Time, double Bytes)> one = [], other = [];
        for (int round = 0; round < Rounds; round++)
        {
            one.Add(Pick(alone, Picks));
            other.Add(Pick(shared, Picks));
        }

        double ratio = one.Zip(other, static (without, with) => with.Time / without.Time).Order().ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A pick among {Deployments:#,0} deployments with leases that are renewed as they run low: {ratio:0.00} times a pick without a coordinator (median of {Rounds} rounds; best {one.Min(static x => x.Time):0} and {other.Min(static x => x.Time):0} ns), {other.Min(static x => x.Bytes):0.0} bytes a pick, renewals included."));
        if (server is not null)
        {
            await WriteClaimsAsync(server);
        }
    }

    private static async Task WriteClaimsAsync(string server)
    {
        await using var coordinator = new RedisQuotaCoordinator(server, new RedisQuotaOptions { KeyPrefix = $"bench-{Guid.NewGuid():N}" });
        QuotaGrant first = await coordinator.LeaseAsync(Claim("", complete: true), CancellationToken.None);
        QuotaClaim claim = Claim(first.Generation, complete: false);
        for (int i = 0; i < 500; i++)
        {
            await coordinator.LeaseAsync(claim, CancellationToken.None);
        }

        List<double> times = [];
        for (int i = 0; i < Claims; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await coordinator.LeaseAsync(claim, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        times.Sort();
        long begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            for (int i = 0; i < Claims / 10; i++)
            {
                await coordinator.LeaseAsync(claim, CancellationToken.None);
            }
        }));
        double rate = 64 * (Claims / 10) / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A claim on {server}, one after another: {times[times.Count / 2]:0} µs in the middle, {times[times.Count * 99 / 100]:0} µs for 99 of 100; with 64 callers {rate:#,0} a second."));
    }

    private static QuotaClaim Claim(string generation, bool complete)
    {
        QuotaDemand requests = new(1_000_000_000, TimeSpan.FromMinutes(1)) { Wanted = 1, Needed = 1 };
        return new QuotaClaim("0123456789abcdef")
        {
            Tokens = new(1_000_000_000_000, TimeSpan.FromMinutes(1)) { Wanted = 1_000, Needed = 100 },
            Requests = requests,
            Burst = requests with { Window = TimeSpan.FromSeconds(10) },
            Generation = generation,
            IsComplete = complete,
        };
    }

    private static ModelGroup Router(IQuotaCoordinator? coordinator)
    {
        var options = new AzureOpenAIClientOptions();
        RouteDeployment[] deployments = [.. Enumerable.Range(0, Deployments).Select(static i => new RouteDeployment(new Uri($"https://r{i % 50}.openai.azure.com"), $"d{i}", new AzureKeyCredential("k"))
        {
            TokensPerMinute = 1_000_000_000_000,
            RequestsPerMinute = 1_000_000_000_000,
        })];
        options.Routes.Models["m"] = new ModelRoute(new RouteTier(deployments));
        options.Routes.Coordinator = coordinator;
        return new AzureOpenAIClient(options).Router!.GroupOf("m");
    }

    private static (double Nanoseconds, double Bytes) Pick(ModelGroup group, int picks)
    {
        var clock = new RouterClock(TimeProvider.System);
        long bytes = GC.GetTotalAllocatedBytes(precise: true), start = Stopwatch.GetTimestamp();
        for (int i = 0; i < picks; i++)
        {
            long now = clock.Now;
            // A call waits for its lease; a pick that can't wait takes from the process's own part, which is large enough here.
            PickRequest request = new() { Input = 100, Output = 100, LeaseUntil = now };
            (group.Pick(ref request, now).Deployment ?? throw new InvalidOperationException("No deployment had room.")).State.Leave();
        }

        return (Stopwatch.GetElapsedTime(start).TotalNanoseconds / picks, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)picks);
    }

    /// <summary>Grants what is wanted, and plenty more.</summary>
    private sealed class Generous : IQuotaCoordinator
    {
        public int Replicas => 1;

        public void Join(IQuotaMember member)
        {
        }

        public Task<QuotaGrant> LeaseAsync(QuotaClaim claim, CancellationToken cancellationToken)
            => Task.FromResult(new QuotaGrant(true, "g") { Tokens = claim.Tokens.Wanted * 1_000, Requests = claim.Requests.Wanted * 1_000, TokensLeft = claim.Tokens.Limit, RequestsLeft = claim.Requests.Limit });

        public Task PublishCooldownAsync(SharedCooldown cooldown, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
