using System.Text.Json;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Bulk.Tests.Batches;

/// <summary>Whatever the service does, and wherever the process is killed: each request has one result, and no batch is made twice.</summary>
public sealed class BatchRunnerPropertyTests
{
    private const int SeedsPerCase = 50;

    [Test]
    public async Task Nothing_is_lost_or_doubled_by_failures_lost_replies_and_kills_at_any_step([Range(0, 7)] int block)
    {
        for (int seed = block * SeedsPerCase; seed < (block + 1) * SeedsPerCase; seed++)
        {
            await RunAsync(seed);
        }
    }

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        using var scratch = new Scratch();
        int count = random.Next(1, 60);
        bool isMixed = random.Next(3) == 0;
        File.WriteAllLines(scratch["in"], Enumerable.Range(0, count).Select(i => Line(i, random, isMixed)));
        var clock = new InstantClock();
        var service = new UnreliableBatches(seed, clock)
        {
            Trouble = random.Next(3) * 0.05,
            Longest = TimeSpan.FromMinutes(random.Next(1, 20)),
            Quota = random.Next(3) == 0 ? long.MaxValue : random.Next(150, 1_000),
            Limits = new(random.Next(2, 15), random.Next(1_000, 4_000)),
        };
        var options = new BatchRunnerOptions
        {
            EnqueuedTokens = service.Quota == long.MaxValue ? null : service.Quota,
            Limits = service.Limits,
            MaxBatches = random.Next(1, 20),
            MaxOutage = TimeSpan.FromDays(10),
            MaxQuotaWait = TimeSpan.FromDays(10),
            TimeProvider = clock,
            FlushToDisk = false,
            Random = random,
        };

        int kills = random.Next(6);
        BulkReport? report = null;
        while (report is null)
        {
            try
            {
                CancellationToken token = service.KillAfter(kills-- > 0 ? random.Next(1, 40) : int.MaxValue);
                report = await new BatchRunner(service.Client, options).RunAsync(scratch["in"], scratch["journal"], scratch["out"], token);
            }
            catch (OperationCanceledException)
            {
                Tear(scratch["journal"], random);
            }
        }

        Verify(seed, count, scratch["out"], service, report, options);
    }

    private static void Verify(int seed, int count, string output, UnreliableBatches service, BulkReport report, BatchRunnerOptions options)
    {
        Assert.That(service.Wrongs, Is.Empty, $"seed {seed}");
        (string Id, bool HasSucceeded)[] results = [.. File.ReadLines(output).Select(static line => Read(line))];
        Assert.That(results.Select(static one => one.Id), Is.EqualTo(Enumerable.Range(0, count).Select(static i => $"id-{i}")), $"seed {seed}");
        Assert.That((report.Succeeded, report.Failed), Is.EqualTo(((long)results.Count(static one => one.HasSucceeded), (long)results.Count(static one => !one.HasSucceeded))), $"seed {seed}");
        foreach ((string id, bool hasSucceeded) in results)
        {
            bool isGivenUp = UnreliableBatches.IsBad(id) || service.Tries.GetValueOrDefault(id) >= options.MaxTries;
            Assert.That(hasSucceeded ? service.Answered.Contains(id) : isGivenUp, Is.True, $"seed {seed}, {id}");
        }
    }

    private static (string Id, bool HasSucceeded) Read(string line)
    {
        using JsonDocument result = JsonDocument.Parse(line);
        JsonElement response = result.RootElement.GetProperty("response");
        return (result.RootElement.GetProperty("custom_id").GetString()!, response.ValueKind == JsonValueKind.Object && response.GetProperty("status_code").GetInt32() == 200);
    }

    /// <summary>What a kill in the midst of a write leaves.</summary>
    private static void Tear(string journal, Random random)
    {
        if (File.Exists(journal) && random.Next(2) == 0)
        {
            File.AppendAllText(journal, "0badcafe {\"n\":1,\"fai"[..random.Next(1, 20)]);
        }
    }

    private static string Line(int number, Random random, bool isMixed)
    {
        string model = isMixed && random.Next(2) == 0 ? "gpt-4o-mini" : "gpt-4o", words = string.Join(' ', Enumerable.Repeat("word", random.Next(1, 60)));
        return $$"""{"custom_id":"id-{{number}}","method":"POST","url":"/chat/completions","body":{"model":"{{model}}","messages":[{"role":"user","content":"{{words}}"}] } }""";
    }
}
