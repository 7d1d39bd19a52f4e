using System.Globalization;
using AzureOpenAI.Sdk.Routing;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis;

/// <summary>A claim and its grant as <c>lease.lua</c> reads and writes them.</summary>
internal static class LeaseWire
{
    /// <summary>Into how many slices a window is cut at least. The oldest counts whole, so so much of a limit may stay unused.</summary>
    private const int Slices = 120;

    internal static RedisValue[] Write(QuotaClaim claim, string newGeneration)
    {
        List<RedisValue> values = [claim.Generation, newGeneration, claim.Replicas, claim.IsComplete ? 1 : 0, claim.Uses.Count];
        Add(values, claim.Tokens);
        Add(values, claim.Requests);
        Add(values, claim.Burst);
        foreach (QuotaUse use in claim.Uses)
        {
            values.Add((long)use.Age.TotalMilliseconds);
            values.Add(use.Tokens);
            values.Add(use.Requests);
        }

        foreach (QuotaReturn returned in claim.Returned)
        {
            values.Add(returned.Stamp);
            values.Add(returned.Tokens);
            values.Add(returned.Requests);
        }

        return [.. values];
    }

    internal static QuotaGrant Read(string deployment, RedisResult reply)
    {
        RedisResult[] parts = (RedisResult[]?)reply ?? throw new FormatException("The script gave no reply.");
        return new QuotaGrant((int)parts[0] == 1, (string)parts[4]!)
        {
            WantsAll = (int)parts[0] == -1,
            Tokens = Number(parts[1]),
            Requests = Number(parts[2]),
            Stamp = Number(parts[3]),
            RetryIn = TimeSpan.FromMilliseconds(Number(parts[5])),
            TokensLeft = Number(parts[6]),
            RequestsLeft = Number(parts[7]),
            Cooldown = Number(parts[8]) is > 0 and var remaining && TryReadHealth((string?)parts[10], out DeploymentHealth health)
                ? new SharedCooldown(deployment, health, TimeSpan.FromMilliseconds(remaining)) { Ends = Number(parts[9]) }
                : null,
        };
    }

    /// <summary>Reads a reason that may come from a newer version of this package.</summary>
    internal static bool TryReadHealth(string? text, out DeploymentHealth health)
    {
        health = text switch
        {
            "throttled" => DeploymentHealth.Throttled,
            "open" => DeploymentHealth.Open,
            _ => DeploymentHealth.Healthy,
        };
        return health != DeploymentHealth.Healthy;
    }

    internal static string Write(DeploymentHealth health) => health == DeploymentHealth.Open ? "open" : "throttled";

    private static void Add(List<RedisValue> values, in QuotaDemand demand)
    {
        long window = Math.Max(1, (long)demand.Window.TotalMilliseconds);
        values.Add(demand.Limit);
        values.Add(window);
        values.Add(Math.Max(1, window / Slices));
        values.Add(demand.Wanted);
        values.Add(demand.Needed);
        values.Add(demand.Used);
    }

    private static long Number(RedisResult part) => long.Parse((string)part!, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
