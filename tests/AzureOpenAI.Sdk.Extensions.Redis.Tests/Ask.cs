using System.Diagnostics;
using AzureOpenAI.Sdk.Routing;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>Claims as tests write them.</summary>
internal static class Ask
{
    /// <summary>Asks for tokens of a limit a minute.</summary>
    public static QuotaClaim For(long tokens, long of, long needed = 1, string generation = "", string deployment = "d1", TimeSpan? window = null, long used = 0, int replicas = 1, QuotaUse[]? uses = null, params QuotaReturn[] returned) => new(deployment)
    {
        Tokens = new(of, window ?? TimeSpan.FromMinutes(1)) { Wanted = tokens, Needed = needed, Used = used },
        Generation = generation,
        IsComplete = generation.Length == 0,
        Uses = uses ?? [],
        Replicas = replicas,
        Returned = returned,
    };

    /// <summary>Asks as soon as there is a connection, and once alone: what timed out may have been granted all the same.</summary>
    public static async Task<QuotaGrant> UntilConnectedAsync(IQuotaCoordinator coordinator, QuotaClaim claim)
    {
        for (long start = Stopwatch.GetTimestamp(); ; await Task.Delay(20))
        {
            try
            {
                await coordinator.LeaseAsync(For(tokens: 0, of: 1, needed: 0, deployment: "another"), default);
                return await coordinator.LeaseAsync(claim, default);
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
            {
                // Not yet.
            }
        }
    }
}
