using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using StackExchange.Redis;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>A client over a server that fails in every way: its calls go on.</summary>
[TestFixtureSource(typeof(Server), nameof(Server.All))]
public sealed class ClientTests(string kind)
{
    private static readonly ChatOptions Asking = new("hello") { MaxCompletionTokens = 50 };

    [Test]
    public async Task Calls_go_on_when_nobody_listens()
    {
        LocalServer server = await Server.StartAsync(kind);
        await server.DisposeAsync();
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        using var service = new Service(Service.Chat);
        AzureOpenAIClient client = service.Client(coordinator, Patient);

        await CallAsync(client, 5);

        Assert.That((service.Calls, Source(client)), Is.EqualTo((5, QuotaSource.OwnPart)));
    }

    [Test]
    public async Task Calls_go_on_when_each_answer_takes_a_second()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var road = new SlowRoad(server.Port, TimeSpan.FromSeconds(1));
        await using var coordinator = new RedisQuotaCoordinator(road.Configuration);
        using var service = new Service(Service.Chat);
        AzureOpenAIClient client = service.Client(coordinator, Patient);

        await CallAsync(client, 5);

        Assert.That((service.Calls, Source(client)), Is.EqualTo((5, QuotaSource.OwnPart)));
    }

    [Test]
    public async Task Calls_go_on_when_the_server_freezes_and_when_it_dies_and_lease_again_when_it_is_back()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        using var service = new Service(Service.Chat);
        AzureOpenAIClient client = service.Client(coordinator, Patient);
        await UntilAsync(client, QuotaSource.Lease);

        if (!OperatingSystem.IsWindows())
        {
            server.Freeze();
            await UntilAsync(client, QuotaSource.OwnPart);
            server.Thaw();
            await UntilAsync(client, QuotaSource.Lease);
        }

        server.Kill();
        await UntilAsync(client, QuotaSource.OwnPart);
        await server.StartAsync();
        await UntilAsync(client, QuotaSource.Lease);
    }

    [Test]
    public async Task A_connection_of_the_programs_own_stays_open()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);

        QuotaGrant grant;
        await using (var coordinator = new RedisQuotaCoordinator(connection))
        {
            grant = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 5, of: 100));
        }

        Assert.That(grant.Tokens, Is.EqualTo(5));
        Assert.That(await connection.GetDatabase().PingAsync(), Is.GreaterThan(TimeSpan.Zero));
    }

    private static void Patient(ModelRoute route) => route.MaxQueueWait = TimeSpan.FromSeconds(30);

    private static QuotaSource Source(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Tiers[0][0].Source;

    private static async Task CallAsync(AzureOpenAIClient client, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await client.GetChatClient("m").CompleteAsync(Asking);
        }
    }

    /// <summary>Calls until the quota comes from a source; no call fails.</summary>
    private static Task UntilAsync(AzureOpenAIClient client, QuotaSource source) => Eventually.TrueAsync(async () =>
    {
        await CallAsync(client, 1);
        return Source(client) == source;
    });
}
