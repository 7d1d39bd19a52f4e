using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Which deployment of a tier is taken, for each strategy.</summary>
public sealed class PickTests
{
    [Test]
    public void Draws_follow_the_weights([Values(3, 40)] int members)
    {
        FastRandom.Seed(42);
        var tier = Tier(RouteStrategy.Weighted, [.. Enumerable.Range(0, members).Select(i => (double)(1 + (i % 4)))]);
        const int Picks = 200_000;

        int[] counts = Count(tier, Picks);

        double sum = tier.Weights.Sum();
        double chiSquare = counts.Select((count, i) => (count, Expected: Picks * tier.Weights[i] / sum)).Sum(item => Math.Pow(item.count - item.Expected, 2) / item.Expected);
        // The bound that a true draw passes in 999 of 1,000 cases, by Wilson and Hilferty's approximation.
        double freedom = members - 1;
        double bound = freedom * Math.Pow(1 - (2 / (9 * freedom)) + (3.09 * Math.Sqrt(2 / (9 * freedom))), 3);
        Assert.That(chiSquare, Is.LessThan(bound));
    }

    [Test]
    public void A_weight_of_zero_is_drawn_only_when_no_other_can()
    {
        var tier = Tier(RouteStrategy.Weighted, [1, 0]);
        Assert.That(Count(tier, 1_000), Is.EqualTo(new[] { 1_000, 0 }));

        tier.Members[0].State.Drain();

        Assert.That(Count(tier, 10), Is.EqualTo(new[] { 0, 10 }));
    }

    [Test]
    public void Round_robin_takes_each_in_its_turn_and_passes_over_those_that_cool()
    {
        var tier = Tier(RouteStrategy.RoundRobin, [1, 1, 1, 1]);
        Assert.That(Enumerable.Range(0, 6).Select(_ => Pick(tier)), Is.EqualTo(new[] { 0, 1, 2, 3, 0, 1 }));

        tier.Members[2].State.Drain();

        Assert.That(Enumerable.Range(0, 4).Select(_ => Pick(tier)), Is.EqualTo(new[] { 3, 3, 0, 1 }));
    }

    [Test]
    public void The_least_loaded_for_its_weight_is_taken([Values(4, 40)] int members)
    {
        FastRandom.Seed(7);
        var tier = Tier(RouteStrategy.LeastLoaded, [.. Enumerable.Repeat(1.0, members)]);

        for (int i = 0; i < members * 50; i++)
        {
            Enter(tier);
        }

        Assert.That(tier.Members.Max(member => member.State.InFlight), Is.LessThanOrEqualTo(60), "the mean is 50");
    }

    [Test]
    public void The_quickest_is_taken_until_it_has_too_much_to_do([Values(4, 40)] int members)
    {
        FastRandom.Seed(7);
        var tier = Tier(RouteStrategy.LowestLatency, [.. Enumerable.Repeat(1.0, members)]);
        for (int i = 0; i < members; i++)
        {
            tier.Members[i].State.Note(1, new AttemptOutcome { Effect = HealthEffect.Success, Ticks = i == 1 ? 100 : 1_000, IsStream = true });
        }

        int[] counts = Count(tier, 400);

        Assert.That(counts[1], Is.GreaterThan(370), "one is ten times as quick");
        for (int i = 0; i < 15; i++)
        {
            Enter(tier);
        }

        Assert.That(tier.Members[1].State.InFlight, Is.InRange(9, 12), "with ten under way it is no better than the others, and with one each it is again");
    }

    [Test]
    public void The_cheapest_is_taken_while_it_has_room()
    {
        var resources = new FakeResources();
        resources.Options.Routes.Prices = new Prices();
        var client = resources.Client(route => route.Strategy = RouteStrategy.LowestCost,
            [FakeResources.Deployment("dear"), FakeResources.Deployment("cheap"), FakeResources.Deployment("unknown")]);

        Assert.That(client.Router!.Explain(new RouteRequest("gpt-4o")).Preferred, Is.EqualTo("cheap"));
        client.Router.Drain("cheap");
        Assert.That(client.Router.Explain(new RouteRequest("gpt-4o")).Preferred, Is.EqualTo("dear"));
        client.Router.Drain("dear");
        Assert.That(client.Router.Explain(new RouteRequest("gpt-4o")).Preferred, Is.EqualTo("unknown"));
    }

    [Test]
    public async Task A_choice_of_ones_own_is_asked_about_those_that_are_well()
    {
        var resources = new FakeResources().Chat("a").Chat("b").Chat("c");
        var chooser = new Last();
        var client = resources.Client(route => route.Chooser = chooser, [FakeResources.Deployment("a"), FakeResources.Deployment("b"), FakeResources.Deployment("c")]);
        client.Router!.Drain("c");

        await client.GetChatClient("gpt-4o").CompleteAsync("hello");

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "b" }));
        Assert.That(chooser.Seen, Is.EqualTo(new[] { "gpt-4o: gpt-4o-a, gpt-4o-b" }));
    }

    [Test]
    public void A_request_of_one_beginning_goes_to_one_deployment_while_that_has_its_share_at_most()
    {
        var tier = Tier(RouteStrategy.LeastLoaded, [1, 1, 1, 1]);
        int home = Pick(tier, affinity: 99);

        Assert.That(Enumerable.Range(0, 50).Select(_ => Pick(tier, affinity: 99)), Is.All.EqualTo(home));
        for (int i = 0; i < 5; i++)
        {
            tier.Members[home].State.TryEnter(0, 0, 0, 1, out _);
        }

        Assert.That(Pick(tier, affinity: 99), Is.Not.EqualTo(home));
    }

    [Test]
    public void Beginnings_spread_over_all_and_keep_their_place_when_another_deployment_goes()
    {
        var tier = Tier(RouteStrategy.Weighted, [1, 1, 1, 1]);
        int[] before = [.. Enumerable.Range(1, 400).Select(key => Pick(tier, affinity: FastRandom.Mix((ulong)key)))];
        Assert.That(before.GroupBy(home => home).Select(group => group.Count()), Is.All.InRange(60, 140));

        tier.Members[3].State.Drain();

        int[] after = [.. Enumerable.Range(1, 400).Select(key => Pick(tier, affinity: FastRandom.Mix((ulong)key)))];
        Assert.That(before.Where((home, i) => home != 3 && after[i] != home), Is.Empty);
    }

    [Test]
    public void Of_a_thousand_the_one_that_is_well_is_found()
    {
        var tier = Tier(RouteStrategy.LeastLoaded, [.. Enumerable.Repeat(1.0, 1_000)]);
        for (int i = 0; i < 1_000; i++)
        {
            if (i != 617)
            {
                tier.Members[i].State.Drain();
            }
        }

        Assert.That(Enumerable.Range(0, 20).Select(_ => Pick(tier)), Is.All.EqualTo(617));
    }

    private static Tier Tier(RouteStrategy strategy, double[] weights)
    {
        RoutedDeployment[] members = [.. weights.Select((weight, i) =>
        {
            var deployment = FakeResources.Deployment($"d{i}", with: made => made.Weight = weight);
            return new RoutedDeployment(deployment, deployment.Endpoint!, ServiceVersion.V1, null!, new DeploymentState());
        })];
        var tier = new Tier(members, 0, strategy, null, 0.98);
        for (int i = 0; i < members.Length; i++)
        {
            members[i].State.Configure(members[i].Options, [new DeploymentState.Mirror(tier.ReadyAt, i)]);
        }

        return tier;
    }

    private static int Enter(Tier tier, ulong affinity = 0)
    {
        PickRequest request = new() { Affinity = affinity };
        PickResult result = PickResult.None;
        Assert.That(tier.TryPick(ref request, 1, ref result), Is.True);
        return Array.IndexOf(tier.Members, result.Deployment);
    }

    private static int Pick(Tier tier, ulong affinity = 0)
    {
        int index = Enter(tier, affinity);
        tier.Members[index].State.Leave();
        return index;
    }

    private static int[] Count(Tier tier, int picks)
    {
        int[] counts = new int[tier.Members.Length];
        for (int i = 0; i < picks; i++)
        {
            counts[Pick(tier)]++;
        }

        return counts;
    }

    private sealed class Prices : IRoutePrices
    {
        public decimal? PriceOf(string model, RouteDeployment deployment) => deployment.Label switch
        {
            "cheap" => 1.5m,
            "dear" => 4,
            _ => null,
        };
    }

    private sealed class Last : IRouteChooser
    {
        public List<string> Seen { get; } = [];

        public int Choose(IReadOnlyList<RouteCandidate> candidates, RouteRequest request)
        {
            Seen.Add($"{request.Model}: {string.Join(", ", candidates.Select(candidate => candidate.Deployment.Name))}");
            return candidates.Count - 1;
        }
    }
}
