using Azure;
using AzureOpenAI.Sdk.Routing;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A cooldown that one process sets is seen by the others.</summary>
[TestFixtureSource(typeof(Server), nameof(Server.All))]
public sealed class CooldownTests(string kind)
{
    [Test]
    public async Task The_others_are_told_at_once_and_the_one_that_told_is_not()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var here = new RedisQuotaCoordinator(server.Configuration);
        await using var there = new RedisQuotaCoordinator(server.Configuration);
        Listener hereHeard = new(here), thereHeard = new(there);
        await ListeningAsync(server, 2);

        await here.PublishCooldownAsync(new SharedCooldown("d1", DeploymentHealth.Throttled, TimeSpan.FromSeconds(20)), default);
        await Eventually.TrueAsync(() => thereHeard.Told.Count == 1);

        Assert.That(thereHeard.Told[0] with { Ends = 0 }, Is.EqualTo(new SharedCooldown("d1", DeploymentHealth.Throttled, TimeSpan.FromSeconds(20))));
        Assert.That(hereHeard.Told, Is.Empty);
    }

    [Test]
    public async Task One_that_comes_later_sees_it_with_its_first_lease_and_of_two_the_later_end_holds()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var here = new RedisQuotaCoordinator(server.Configuration);
        await Ask.UntilConnectedAsync(here, Ask.For(tokens: 1, of: 100));

        await here.PublishCooldownAsync(new SharedCooldown("d1", DeploymentHealth.Open, TimeSpan.FromSeconds(60)), default);
        await here.PublishCooldownAsync(new SharedCooldown("d1", DeploymentHealth.Throttled, TimeSpan.FromSeconds(5)), default);
        await using var late = new RedisQuotaCoordinator(server.Configuration);
        QuotaGrant first = await Ask.UntilConnectedAsync(late, Ask.For(tokens: 1, of: 100));
        await Task.Delay(30);
        QuotaGrant second = await late.LeaseAsync(Ask.For(tokens: 1, of: 100, generation: first.Generation), default);

        Assert.That(first.Cooldown!.Value.Health, Is.EqualTo(DeploymentHealth.Open));
        Assert.That(first.Cooldown!.Value.Remaining, Is.InRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)));
        Assert.That(second.Cooldown!.Value.Ends, Is.EqualTo(first.Cooldown!.Value.Ends), "its end stays where it was");
        Assert.That(second.Cooldown!.Value.Remaining, Is.LessThan(first.Cooldown!.Value.Remaining));
    }

    [Test]
    public async Task A_deployment_that_throttles_one_client_gets_no_call_from_another()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var here = new RedisQuotaCoordinator(server.Configuration);
        await using var there = new RedisQuotaCoordinator(server.Configuration);
        using var throttling = new Service(static () => Service.Throttled(TimeSpan.FromSeconds(40)));
        using var answering = new Service(Service.Chat);
        AzureOpenAIClient one = throttling.Client(here), other = answering.Client(there);
        await ListeningAsync(server, 2);

        Assert.That(async () => await one.GetChatClient("m").CompleteAsync("hello"), Throws.InstanceOf<RequestFailedException>());
        await Eventually.TrueAsync(() => other.Router!.GetStatus()[0].Tiers[0][0].Health == DeploymentHealth.Throttled);

        var refused = await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => other.GetChatClient("m").CompleteAsync("hello"));
        Assert.That(refused.Reasons[0].Standing, Is.EqualTo(RouteStanding.Throttled));
        Assert.That(answering.Calls, Is.Zero);
    }

    [Test]
    public async Task The_server_holds_neither_addresses_nor_names_nor_keys()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration, new RedisQuotaOptions { KeyPrefix = "shop" });
        using var service = new Service(Service.Chat);
        AzureOpenAIClient client = service.Client(coordinator, static route => route.MaxQueueWait = TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(async () =>
        {
            await client.GetChatClient("m").CompleteAsync("a secret prompt");
            return client.Router!.GetStatus()[0].Tiers[0][0].Source == QuotaSource.Lease && coordinator.Replicas == 1 && (bool)await server.ExecuteAsync("EXISTS", "shop:replicas");
        });

        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        List<string> held = [];
        foreach (RedisKey key in connection.GetServers()[0].Keys(pattern: "*"))
        {
            held.Add(key!);
            RedisType type = await connection.GetDatabase().KeyTypeAsync(key);
            held.AddRange(type == RedisType.Hash
                ? (await connection.GetDatabase().HashGetAllAsync(key)).Select(static entry => $"{entry.Name}={entry.Value}")
                : (await connection.GetDatabase().SortedSetRangeByScoreAsync(key)).Select(static entry => (string)entry!));
        }

        Assert.That(held, Has.Some.StartsWith("shop:{").And.Some.EqualTo("shop:replicas"));
        Assert.That(held, Has.None.Contains("unit").And.None.Contains("azure").And.None.Contains("secret").And.None.Contains(Service.Key).And.None.Contains(Service.Deployment));
    }

    /// <summary>Waits until so many clients hear what is published.</summary>
    private static Task ListeningAsync(LocalServer server, int clients)
        => Eventually.TrueAsync(async () => (int)((RedisResult[])(await server.ExecuteAsync("PUBSUB", "NUMSUB", "aoai:cooldowns"))!)[1] == clients);
}
