using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>What a server grants.</summary>
public sealed class LeaseTests
{
    [Test]
    public async Task A_lease_is_granted_and_counted()
    {
        await using LocalServer server = await LocalServer.StartAsync(await Garnet.FindAsync());
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);

        QuotaGrant first = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 400, of: 1_000));
        QuotaGrant second = await coordinator.LeaseAsync(Ask.For(tokens: 900, of: 1_000, needed: 100, generation: first.Generation), default);

        Assert.That((first.IsGranted, first.Tokens, first.TokensLeft), Is.EqualTo((true, 400, 600)));
        Assert.That((second.IsGranted, second.Tokens, second.TokensLeft), Is.EqualTo((true, 600, 0)));
        Assert.That(second.Generation, Is.EqualTo(first.Generation));
    }
}
