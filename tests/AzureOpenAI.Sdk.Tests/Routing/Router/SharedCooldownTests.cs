using Azure;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Cooldowns that processes tell each other.</summary>
public sealed class SharedCooldownTests
{
    [Test]
    public async Task A_refusal_for_the_rate_is_told_with_its_time_and_a_failure_when_it_opens()
    {
        var (resources, coordinator, client) = Shared();
        resources.Throttle("a", ("retry-after-ms", "7000")).Reply("b", 503);

        Assert.That(async () => await client.ChatAsync(async: true), Throws.InstanceOf<RequestFailedException>());
        await Eventually.True(() => coordinator.Cooldowns.Count == 1);
        for (int i = 0; i < 3; i++)
        {
            resources.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.That(async () => await client.ChatAsync(async: true), Throws.InstanceOf<RequestFailedException>());
        }

        await Eventually.True(() => coordinator.Cooldowns.Count == 2);
        Assert.That(coordinator.Cooldowns.Select(static cooldown => (cooldown.Health, cooldown.Remaining)), Is.EqualTo(new[]
        {
            (DeploymentHealth.Throttled, TimeSpan.FromSeconds(7)), (DeploymentHealth.Open, TimeSpan.FromSeconds(5)),
        }));
        Assert.That(coordinator.Cooldowns.Select(static cooldown => cooldown.Deployment).Distinct().Count(), Is.EqualTo(2));
        Assert.That(coordinator.Member.Deployments, Is.SupersetOf(coordinator.Cooldowns.Select(static cooldown => cooldown.Deployment)));
    }

    [Test]
    public async Task What_another_process_tells_holds_until_its_time_and_is_not_told_on()
    {
        var (resources, coordinator, client) = Shared();
        resources.Chat("a").Chat("b");

        Tell(coordinator, client, DeploymentHealth.Throttled, 10, ends: 100);
        await client.ChatAsync(async: true);
        resources.Clock.Advance(TimeSpan.FromSeconds(9.9));
        await client.ChatAsync(async: true);
        resources.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b", "b", "a" }));
        Assert.That(coordinator.Cooldowns, Is.Empty);
    }

    [Test]
    public void Of_two_the_later_end_holds()
    {
        var (resources, coordinator, client) = Shared();

        Tell(coordinator, client, DeploymentHealth.Open, 30, ends: 300);
        Tell(coordinator, client, DeploymentHealth.Throttled, 10, ends: 301);

        Assert.That((Status(client).Health, Status(client).ReadyIn), Is.EqualTo((DeploymentHealth.Open, TimeSpan.FromSeconds(30))));
    }

    [Test]
    public void One_that_was_put_back_by_hand_stays_so_when_the_same_is_told_again()
    {
        var (resources, coordinator, client) = Shared();
        Tell(coordinator, client, DeploymentHealth.Throttled, 30, ends: 300);

        client.Router!.Restore("a");
        Tell(coordinator, client, DeploymentHealth.Throttled, 29, ends: 300);

        Assert.That(Status(client).Health, Is.EqualTo(DeploymentHealth.Healthy));
    }

    [Test]
    public async Task One_that_this_process_told_and_was_put_back_by_hand_stays_so_when_it_comes_back_with_a_lease()
    {
        var (resources, coordinator, client) = Shared();
        resources.Throttle("a", ("retry-after-ms", "30000")).Chat("b");
        await client.ChatAsync(async: true);
        await Eventually.True(() => coordinator.Cooldowns.Count == 1);

        client.Router!.Restore("a");
        Tell(coordinator, client, DeploymentHealth.Throttled, 30, ends: 300);
        DeploymentHealth own = Status(client).Health;
        Tell(coordinator, client, DeploymentHealth.Throttled, 40, ends: 310);

        Assert.That((own, Status(client).Health), Is.EqualTo((DeploymentHealth.Healthy, DeploymentHealth.Throttled)));
    }

    [Test]
    public void One_that_was_taken_out_by_hand_and_one_that_nobody_knows_are_left_as_they_are()
    {
        var (resources, coordinator, client) = Shared();
        client.Router!.Drain("a");

        Tell(coordinator, client, DeploymentHealth.Throttled, 30, ends: 300);
        coordinator.Member.Cool(new SharedCooldown("unknown", DeploymentHealth.Open, TimeSpan.FromSeconds(5)));

        Assert.That((Status(client).Health, Status(client).ReadyIn), Is.EqualTo((DeploymentHealth.Drained, Timeout.InfiniteTimeSpan)));
    }

    [Test]
    public async Task One_that_comes_with_a_lease_holds_too()
    {
        var (resources, coordinator, client) = Shared(static deployment => deployment.TokensPerMinute = 10_000);
        resources.Chat("a").Chat("b");
        coordinator.Answer = claim => Task.FromResult(new QuotaGrant(true, "g1")
        {
            Tokens = claim.Tokens.Wanted,
            Requests = claim.Requests.Wanted,
            Cooldown = new SharedCooldown(claim.Deployment, DeploymentHealth.Throttled, TimeSpan.FromSeconds(4)) { Ends = 9 },
        });

        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
        Assert.That(Status(client).ReadyIn, Is.EqualTo(TimeSpan.FromSeconds(4)));
    }

    private static (FakeResources Resources, FakeCoordinator Coordinator, AzureOpenAIClient Client) Shared(Action<RouteDeployment>? first = null)
    {
        var resources = new FakeResources();
        var coordinator = new FakeCoordinator();
        resources.Options.Retry.MaxRetries = 1;
        resources.Options.Routes.Coordinator = coordinator;
        AzureOpenAIClient client = resources.Client([FakeResources.Deployment("a", with: first)], [FakeResources.Deployment("b")]);
        return (resources, coordinator, client);
    }

    /// <summary>Tells of the first deployment, as another process does.</summary>
    private static void Tell(FakeCoordinator coordinator, AzureOpenAIClient client, DeploymentHealth health, int seconds, long ends)
    {
        string first = client.Router!.GroupOf("gpt-4o").Deployments.First().State.SharedName;
        coordinator.Member.Cool(new SharedCooldown(first, health, TimeSpan.FromSeconds(seconds)) { Ends = ends });
    }

    private static DeploymentStatus Status(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Tiers[0][0];
}
