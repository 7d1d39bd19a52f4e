using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Transport;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using Samples.OrleansBulk;

namespace AzureOpenAI.Sdk.OrleansBulk.Tests;

/// <summary>Three silos work off one input, and one of them is killed.</summary>
public sealed class OrleansBulkTests
{
    private const int Lines = 600;

    [Test]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_when_one_of_three_silos_is_killed()
    {
        string folder = Directory.CreateTempSubdirectory("orleans-bulk-tests-").FullName;
        try
        {
            await using EmulatorHost emulator = await EmulatorHost.StartAsync(new() { TokenDelay = TimeSpan.FromMilliseconds(10) });
            var sent = new Counter();
            await using InProcessTestCluster cluster = Cluster(emulator, sent);
            await cluster.DeployAsync();
            IJobGrain job = cluster.Client.GetGrain<IJobGrain>("job");

            await job.StartAsync(Job(folder));
            await UntilAsync(async () => (await job.GetProgressAsync()).Done >= Lines / 6);
            await cluster.KillSiloAsync(cluster.Silos[1]);
            JobProgress atKill = await AskAsync(job);
            await UntilAsync(async () => (await AskAsync(job)).IsComplete);
            JobProgress end = await job.GetProgressAsync();

            Assert.That(atKill.IsComplete, Is.False, "the kill came in the midst");
            Assert.That(end, Is.EqualTo(new JobProgress(Lines, Lines, 0, 30, 30, true)));
            string?[] ids = [.. File.ReadLines(Path.Combine(folder, "out")).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("custom_id").GetString())];
            Assert.That(ids, Is.EqualTo(Enumerable.Range(0, Lines).Select(static i => $"id-{i}")));
            Assert.That(sent.Ids, Has.Count.EqualTo(Lines));
            Assert.That(Directory.GetFiles(Path.Combine(folder, "journals")), Has.Length.GreaterThan(end.Shards), "shards of the silo that was killed were taken up by others");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static BulkJob Job(string folder)
    {
        string input = Path.Combine(folder, "in");
        File.WriteAllLines(input, Enumerable.Range(0, Lines).Select(static i =>
            $$"""{"custom_id":"id-{{i}}","method":"POST","url":"/chat/completions","body":{"messages":[{"role":"user","content":"The {{i}}th raccoon eats fish. What does the {{i}}th raccoon eat?"}],"user":"id-{{i}}"} }"""));
        return new BulkJob(input, Path.Combine(folder, "journals"), Path.Combine(folder, "out"), LinesPerShard: 20);
    }

    private static InProcessTestCluster Cluster(EmulatorHost emulator, Counter sent)
    {
        var storage = new SharedStorage();
        var reminders = new SharedReminders();
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((_, silo) =>
        {
            var client = new AzureOpenAIClient(emulator.Endpoint, new AzureKeyCredential(emulator.ApiKey), new() { AllowInsecureLoopback = true, Transport = new AzureOpenAITransport(new CountingHandler(sent)) });
            silo.AddBulk(client, new BulkClusterOptions { Deployment = "gpt-4o", ParallelPerShard = 2, ReminderPeriod = TimeSpan.FromSeconds(2) });
            silo.Services.AddKeyedSingleton<IGrainStorage>("Default", (services, _) => storage.In(services.GetRequiredService<Serializer>()));
            silo.Services.AddSingleton<IGrainStorage>(static services => services.GetRequiredKeyedService<IGrainStorage>("Default"));
            silo.Services.AddSingleton<IReminderTable>(reminders);
            silo.Configure<ReminderOptions>(static options => options.RefreshReminderListPeriod = TimeSpan.FromSeconds(2));
            silo.Configure<ClusterMembershipOptions>(static members =>
            {
                (members.NumMissedProbesLimit, members.NumVotesForDeathDeclaration) = (2, 1);
                (members.ProbeTimeout, members.TableRefreshTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
            });
        });
        return builder.Build();
    }

    /// <summary>A call may go to the silo that was killed until the others know of it.</summary>
    private static async Task<JobProgress> AskAsync(IJobGrain job)
    {
        JobProgress? progress = null;
        await UntilAsync(async () =>
        {
            try
            {
                progress = await job.GetProgressAsync();
                return true;
            }
            catch (Exception failure) when (failure is SiloUnavailableException or OrleansMessageRejectionException or TimeoutException)
            {
                return false;
            }
        });
        return progress!;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(50));
        while (!await isSo())
        {
            await Task.Delay(100, end.Token);
        }
    }

    /// <summary>For whom the service was asked, and how often.</summary>
    private sealed class Counter
    {
        public ConcurrentDictionary<string, int> Ids { get; } = [];
    }

    private sealed class CountingHandler(Counter sent) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using JsonDocument body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            sent.Ids.AddOrUpdate(body.RootElement.GetProperty("user").GetString()!, 1, static (_, count) => count + 1);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
