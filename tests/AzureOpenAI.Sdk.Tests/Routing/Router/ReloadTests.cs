using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Routes are replaced while the program runs.</summary>
public sealed class ReloadTests
{
    [Test]
    public async Task New_routes_are_in_force_at_once_and_what_is_known_of_deployments_stays()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "30")).Chat("a").Chat("b").Chat("c");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        await client.ChatAsync(async: true);

        client.Router!.Update(Routes([FakeResources.Deployment("a")], [FakeResources.Deployment("c")]));
        await client.ChatAsync(async: true);
        resources.Clock.Advance(TimeSpan.FromSeconds(30));
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "c", "a" }), "a is still cooling after the change, and back at its time");
    }

    [Test]
    public async Task Routes_that_contradict_themselves_leave_the_old_ones_in_force()
    {
        var resources = new FakeResources().Chat("a");
        var client = resources.Client([FakeResources.Deployment("a")]);

        Assert.Throws<RouteConfigurationException>(() => client.Router!.Update(Routes([])));
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_change_of_the_object_has_no_effect_until_it_is_given_again()
    {
        var resources = new FakeResources().Chat("a").Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")]);

        resources.Options.Routes.Models["gpt-4o"].Tiers[0].Deployments[0] = FakeResources.Deployment("b");
        await client.ChatAsync(async: true);
        client.Router!.Update(resources.Options.Routes);
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void No_pick_is_torn_and_no_place_is_lost_while_routes_are_replaced()
    {
        var client = new FakeResources().Client(Many(0));
        bool isOver = false;
        long picked = 0;
        Thread[] pickers = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                PickRequest request = default;
                PickResult result = client.Router!.GroupOf("gpt-4o").Pick(ref request, client.Router.Clock.Now);
                result.Deployment!.State.Leave();
                Interlocked.Increment(ref picked);
            }
        }))];
        Array.ForEach(pickers, thread => thread.Start());

        for (int i = 1; i <= 40; i++)
        {
            client.Router!.Update(Routes(Many(i % 7)));
        }

        Volatile.Write(ref isOver, true);
        Array.ForEach(pickers, thread => thread.Join());
        Assert.That(picked, Is.Positive);
        Assert.That(client.Router!.GetStatus()[0].Tiers.SelectMany(tier => tier).Select(status => status.InFlight), Is.All.Zero);
    }

    [Test]
    public void Nothing_that_is_known_is_lost_while_routes_of_a_thousand_are_replaced_under_sixty_four_callers()
    {
        const int Deployments = 1_000;
        const long Each = 300;
        var client = new FakeResources().Client(Limited());
        DeploymentRouter router = client.Router!;
        var granted = new System.Collections.Concurrent.ConcurrentDictionary<string, long>();
        bool isOver = false;
        Thread[] callers = [.. Enumerable.Range(0, 64).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                PickRequest request = new() { Input = 100 };
                PickResult result = router.GroupOf("gpt-4o").Pick(ref request, router.Clock.Now);
                if (result.Deployment is { } taken)
                {
                    granted.AddOrUpdate(taken.State.Label, 100, (_, sum) => sum + 100);
                    taken.State.Leave();
                }
            }
        }))];
        Array.ForEach(callers, caller => caller.Start());

        for (int i = 0; i < 10; i++)
        {
            router.Update(Routes(Limited()));
        }

        Volatile.Write(ref isOver, true);
        Array.ForEach(callers, caller => caller.Join());
        Assert.That(granted.Values, Is.All.LessThanOrEqualTo(Each), "the clock stands still, so a limit that was lost would be given twice");
        DeploymentStatus[] all = [.. router.GetStatus()[0].Tiers.SelectMany(tier => tier)];
        Assert.That(all, Has.Length.EqualTo(Deployments));
        Assert.That(all.Select(status => (status.InFlight, status.TokensUsed)), Is.EqualTo(all.Select(status => (0, granted.GetValueOrDefault(status.Label)))));

        static RouteDeployment[] Limited() => [.. Enumerable.Range(0, Deployments).Select(i => FakeResources.Deployment($"d{i}", with: made => made.TokensPerMinute = Each))];
    }

    private static RouteDeployment[] Many(int from) => [.. Enumerable.Range(from, 100).Select(i => FakeResources.Deployment($"d{i}"))];

    private static RouteOptions Routes(params RouteDeployment[][] tiers)
    {
        var routes = new RouteOptions();
        routes.Models["gpt-4o"] = new ModelRoute([.. tiers.Select(tier => new RouteTier(tier))]);
        return routes;
    }
}
