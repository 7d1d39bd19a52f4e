using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Calls that take their quota from leases: what they wait for, and what they do without the coordinator.</summary>
public sealed class SharedQuotaTests
{
    private const int Minute = 6_000;

    [Test]
    public async Task A_call_is_sent_when_its_lease_has_come()
    {
        var (resources, coordinator, client) = Shared();
        var answer = new TaskCompletionSource<QuotaGrant>();
        coordinator.Answer = _ => answer.Task;

        Task call = client.ChatAsync(async: true);
        await Eventually.True(() => coordinator.Claims.Count == 1);
        Assert.That(resources.Hosts, Is.Empty);
        answer.SetResult(await FakeCoordinator.Grant(coordinator.Claims[0]));
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
        Assert.That(coordinator.Claims[0].Tokens.Needed, Is.EqualTo(100));
        Assert.That(Source(client), Is.EqualTo(QuotaSource.Lease));
    }

    [TestCase(30, true)]
    [TestCase(30, false)]
    [TestCase(0, true)]
    [TestCase(0, false)]
    public async Task A_coordinator_that_never_answers_is_waited_for_no_longer_than_25_ms(int maxQueueWait, bool async)
    {
        var (resources, coordinator, client) = Shared(route => route.MaxQueueWait = TimeSpan.FromSeconds(maxQueueWait));
        coordinator.Answer = FakeCoordinator.Silence;

        Task call = client.ChatAsync(async);
        await Eventually.True(() => coordinator.Claims.Count == 1 && client.Router!.GetStatus()[0].Waiting == 1);
        resources.Clock.Advance(TimeSpan.FromMilliseconds(19));
        await Task.Delay(20);
        Assert.That(resources.Hosts, Is.Empty, "a lease may still come");
        resources.Clock.Advance(TimeSpan.FromMilliseconds(6));
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
        Assert.That(Source(client), Is.EqualTo(QuotaSource.OwnPart));
    }

    [Test]
    public async Task The_waits_of_one_call_for_several_deployments_are_25_ms_together()
    {
        var resources = new FakeResources().Throttle("a").Throttle("b").Chat("c");
        var coordinator = new FakeCoordinator { Answer = FakeCoordinator.Silence };
        resources.Options.Routes.Coordinator = coordinator;
        resources.Options.Routes.Estimator = new Flat();
        AzureOpenAIClient client = resources.Client([Limited("a")], [Limited("b")], [Limited("c")]);

        Task call = client.GetChatClient("gpt-4o").CompleteAsync(Asking());
        await Eventually.True(() => coordinator.Claims.Count == 1 && client.Router!.GetStatus()[0].Waiting == 1);
        resources.Clock.Advance(TimeSpan.FromMilliseconds(25));
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public async Task While_a_lease_has_room_no_call_waits_although_the_next_lease_is_late()
    {
        var (resources, coordinator, client) = Shared();
        coordinator.Answer = _ => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = 1_000 });
        await client.ChatAsync(async: true);
        coordinator.Answer = FakeCoordinator.Silence;

        for (int i = 0; i < 9; i++)
        {
            await client.ChatAsync(async: true);
        }

        Assert.That(resources.Hosts, Has.Count.EqualTo(10));
        await Eventually.True(() => coordinator.Claims.Count == 2);
        Assert.That(coordinator.Claims[1].Tokens.Needed, Is.Zero, "the lease was renewed when half of it was used");
    }

    [Test]
    public async Task What_is_leased_is_used_up_although_the_coordinator_is_gone()
    {
        var (resources, coordinator, client) = Shared(static route => route.MaxQueueWait = TimeSpan.Zero);
        coordinator.Replicas = 1_000;
        coordinator.Answer = _ => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = 1_000 });
        await client.ChatAsync(async: true);
        coordinator.Answer = FakeCoordinator.Refuse;

        for (int i = 0; i < 9; i++)
        {
            await client.ChatAsync(async: true);
        }

        Exception? failure = await resources.EndAsync(client.ChatAsync(async: true), step: TimeSpan.FromMilliseconds(25), most: TimeSpan.FromMilliseconds(50));

        Assert.That(failure, Is.InstanceOf<AllDeploymentsUnavailableException>());
        Assert.That(resources.Hosts, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Whoever_calls_seldom_leases_what_a_call_needs_and_no_more()
    {
        var (resources, coordinator, client) = Shared();

        for (int i = 0; i < 5; i++)
        {
            await client.ChatAsync(async: true);
            resources.Clock.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.That(coordinator.Claims.Select(static claim => claim.Tokens.Wanted), Is.EqualTo(new[] { 100, 100, 100, 100, 100 }));
        Assert.That(coordinator.Claims.SelectMany(static claim => claim.Returned), Is.Empty);
    }

    [Test]
    public async Task A_lease_is_not_used_beyond_its_time()
    {
        var (resources, coordinator, client) = Shared();
        coordinator.Answer = _ => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = 1_000, Stamp = 77 });
        await client.ChatAsync(async: true);

        resources.Clock.Advance(TimeSpan.FromSeconds(1.1));
        await client.ChatAsync(async: true);

        Assert.That(coordinator.Claims[^1].Returned, Is.EqualTo(new[] { new QuotaReturn(77, 900, 0) }));
    }

    [Test]
    public async Task No_lower_tier_is_taken_while_a_lease_of_the_upper_one_is_on_its_way()
    {
        var resources = new FakeResources().Chat("a").Chat("b");
        var coordinator = new FakeCoordinator();
        resources.Options.Routes.Coordinator = coordinator;
        AzureOpenAIClient client = resources.Client([Limited("a")], [Limited("b")]);

        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task What_the_coordinator_refuses_waits_in_the_line_or_goes_to_the_next_tier()
    {
        var resources = new FakeResources().Chat("a").Chat("b");
        var coordinator = new FakeCoordinator();
        resources.Options.Routes.Coordinator = coordinator;
        AzureOpenAIClient client = resources.Client([Limited("a")], [FakeResources.Deployment("b")]);
        coordinator.Answer = _ => Task.FromResult(new QuotaGrant(false, "g1") { RetryIn = TimeSpan.FromSeconds(9) });

        await client.ChatAsync(async: true);
        RouteExplanation explained = client.Router!.Explain(new RouteRequest("gpt-4o") { InputTokens = 10 });

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
        Assert.That(explained.Reasons[0].Standing, Is.EqualTo(RouteStanding.OutOfTokens));
        Assert.That(explained.Reasons[0].ReadyIn, Is.EqualTo(TimeSpan.FromSeconds(9)));
    }

    [Test]
    public async Task Without_the_coordinator_a_process_keeps_to_its_part()
    {
        var (resources, coordinator, client) = Shared(static route => route.MaxQueueWait = TimeSpan.Zero);
        coordinator.Replicas = 3;
        coordinator.Answer = FakeCoordinator.Refuse;
        List<DateTimeOffset> sent = [];

        for (int i = 0; i < 300; i++)
        {
            try
            {
                await client.ChatAsync(async: true);
                sent.Add(resources.Clock.GetUtcNow());
            }
            catch (AllDeploymentsUnavailableException)
            {
                // No room yet.
            }

            resources.Clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        // 0.9 × 6,000 ÷ 3 = 1,800 tokens a minute, 100 a call; and one call that always goes.
        int[] minutes = [.. sent.Select(from => sent.Count(at => at >= from && at < from.AddMinutes(1)))];
        Assert.That(minutes.Max(), Is.InRange(16, 18 + 1));
    }

    [Test]
    public async Task A_coordinator_that_comes_back_is_told_what_was_used_meanwhile()
    {
        var (resources, coordinator, client) = Shared();
        await client.ChatAsync(async: true);
        coordinator.Answer = FakeCoordinator.Refuse;
        resources.Clock.Advance(TimeSpan.FromSeconds(2));
        await client.ChatAsync(async: true);
        await Eventually.True(() => Source(client) == QuotaSource.OwnPart);

        coordinator.Answer = FakeCoordinator.Grant;
        resources.Clock.Advance(TimeSpan.FromSeconds(3));
        await client.ChatAsync(async: true);
        await Eventually.True(() => Source(client) == QuotaSource.Lease);
        await client.ChatAsync(async: true);

        QuotaClaim[] claims = [.. coordinator.Claims];
        Assert.That(claims.Any(static claim => claim is { Tokens.Wanted: 0, Uses.Count: 0 }), Is.True, "whether it is there is tried by a claim for nothing");
        Assert.That(claims[^1].Uses.Sum(static use => use.Tokens), Is.EqualTo(200));
        Assert.That(claims[^1].Uses.Max(static use => use.Age), Is.InRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)));
        Assert.That(Source(client), Is.EqualTo(QuotaSource.Lease));
    }

    [Test]
    public async Task A_coordinator_that_counts_anew_is_told_everything()
    {
        var (resources, coordinator, client) = Shared();
        await client.ChatAsync(async: true);
        resources.Clock.Advance(TimeSpan.FromSeconds(5));
        coordinator.Answer = static claim => Task.FromResult(claim.IsComplete
            ? new QuotaGrant(true, "g2") { Tokens = claim.Tokens.Wanted }
            : new QuotaGrant(false, "g2") { WantsAll = true });

        await client.ChatAsync(async: true);

        Assert.That(coordinator.Claims.Select(static claim => (claim.Generation, claim.IsComplete)), Is.EqualTo(new[] { ("", true), ("g1", false), ("g1", true) }));
        Assert.That(coordinator.Claims[2].Uses.Single().Tokens, Is.EqualTo(100));
    }

    [Test]
    public async Task What_is_held_is_given_back_and_the_process_goes_on_alone()
    {
        var (resources, coordinator, client) = Shared();
        coordinator.Answer = static _ => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = 1_000, Stamp = 5, TokensLeft = Minute });
        await client.ChatAsync(async: true);

        IReadOnlyList<QuotaClaim> given = coordinator.Member.GiveBack();
        await client.ChatAsync(async: true);

        Assert.That(given.Single().Returned, Is.EqualTo(new[] { new QuotaReturn(5, 900, 0) }));
        Assert.That(given.Single().Deployment, Is.EqualTo(coordinator.Member.Deployments.Single()));
        Assert.That(coordinator.Member.GiveBack(), Is.Empty);
        Assert.That(Source(client), Is.EqualTo(QuotaSource.OwnPart));
        Assert.That(resources.Hosts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_pick_from_a_lease_takes_no_memory()
    {
        var (resources, coordinator, client) = Shared();
        coordinator.Answer = static _ => Task.FromResult(new QuotaGrant(true, "g1") { Tokens = 5_000 });
        await client.ChatAsync(async: true);
        ModelGroup group = client.Router!.GroupOf("gpt-4o");
        long now = client.Router.Clock.Now;
        Pick(1);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Pick(20);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Pick(int times)
        {
            for (int i = 0; i < times; i++)
            {
                PickRequest request = new() { Input = 50, Output = 50 };
                group.Pick(ref request, now).Deployment!.State.Leave();
            }
        }
    }

    [Test]
    public void Routes_without_a_coordinator_keep_the_one_before()
    {
        var (resources, coordinator, client) = Shared();
        var routes = new RouteOptions { Estimator = new Flat() };
        routes.Models["gpt-4o"] = new ModelRoute(new RouteTier(Limited("a")));

        client.Router!.Update(routes);
        client.GetChatClient("gpt-4o").Complete(Asking());

        Assert.That(coordinator.Claims, Has.Count.EqualTo(1));
        Assert.That(resources.Hosts, Has.Count.EqualTo(1));
    }

    private static QuotaSource Source(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Tiers[0][0].Source;

    private static RouteDeployment Limited(string host) => FakeResources.Deployment(host, with: static deployment => deployment.TokensPerMinute = Minute);

    private static ChatOptions Asking() => new("hello") { MaxCompletionTokens = 50 };

    private static (FakeResources Resources, FakeCoordinator Coordinator, AzureOpenAIClient Client) Shared(Action<ModelRoute>? with = null)
    {
        var resources = new FakeResources().Chat("a");
        var coordinator = new FakeCoordinator();
        resources.Options.Routes.Coordinator = coordinator;
        resources.Options.Routes.Estimator = new Flat();
        AzureOpenAIClient client = resources.Client(
            route =>
            {
                // A call is a hundred tokens.
                route.DefaultOutputTokens = 50;
                with?.Invoke(route);
            },
            [Limited("a")]);
        return (resources, coordinator, client);
    }

    private sealed class Flat : ITokenEstimator
    {
        public long? EstimateInputTokens(string endpoint, string model, ReadOnlyMemory<byte> utf8Json) => 50;
    }
}
