using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Extensions.Redis.Tests;

/// <summary>What a server grants, and what it counts.</summary>
[TestFixtureSource(typeof(Server), nameof(Server.All))]
public sealed class LeaseTests(string kind)
{
    [Test]
    public async Task A_lease_is_granted_and_counted_and_the_rest_goes_to_the_next()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);

        QuotaGrant first = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 400, of: 1_000));
        QuotaGrant second = await coordinator.LeaseAsync(Ask.For(tokens: 900, of: 1_000, needed: 100, generation: first.Generation), default);

        Assert.That((first.IsGranted, first.Tokens, first.TokensLeft), Is.EqualTo((true, 400, 600)));
        Assert.That((second.IsGranted, second.Tokens, second.TokensLeft), Is.EqualTo((true, 600, 0)));
        Assert.That(second.Generation, Is.EqualTo(first.Generation));
    }

    [Test]
    public async Task What_does_not_fit_is_refused_until_the_time_that_is_named()
    {
        TimeSpan window = TimeSpan.FromSeconds(1);
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        QuotaGrant first = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 900, of: 1_000, window: window));

        QuotaGrant refused = await coordinator.LeaseAsync(Ask.For(tokens: 200, of: 1_000, needed: 200, generation: first.Generation, window: window), default);
        await Task.Delay(refused.RetryIn);
        QuotaGrant later = await coordinator.LeaseAsync(Ask.For(tokens: 200, of: 1_000, needed: 200, generation: first.Generation, window: window), default);

        Assert.That((refused.IsGranted, refused.Tokens, refused.TokensLeft), Is.EqualTo((false, 0, 100)));
        Assert.That(refused.RetryIn, Is.GreaterThan(TimeSpan.Zero).And.LessThan(window * 1.1));
        Assert.That(later.IsGranted, Is.True, "the time that is named is enough");
        Assert.That(later.Stamp - first.Stamp, Is.GreaterThanOrEqualTo(window.TotalMilliseconds), "and not before its time");
    }

    [Test]
    public async Task Clocks_that_are_wrong_by_an_hour_make_no_difference()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var early = new RedisQuotaCoordinator(server.Configuration, new RedisQuotaOptions { TimeProvider = new WrongClock(TimeSpan.FromHours(-1)) });
        await using var late = new RedisQuotaCoordinator(server.Configuration, new RedisQuotaOptions { TimeProvider = new WrongClock(TimeSpan.FromHours(1)) });

        QuotaGrant first = await Ask.UntilConnectedAsync(late, Ask.For(tokens: 700, of: 1_000));
        QuotaGrant second = await Ask.UntilConnectedAsync(early, Ask.For(tokens: 700, of: 1_000, generation: first.Generation));
        QuotaGrant third = await late.LeaseAsync(Ask.For(tokens: 1, of: 1_000, generation: first.Generation), default);

        Assert.That((first.Tokens, second.Tokens, third.Tokens), Is.EqualTo((700, 300, 0)));
        Assert.That(third.RetryIn, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(TimeSpan.FromSeconds(63)));
    }

    [Test]
    public async Task A_request_above_the_whole_limit_is_granted_when_nothing_is_used()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);

        QuotaGrant alone = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 5_000, of: 1_000, needed: 5_000));
        QuotaGrant behind = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, generation: alone.Generation), default);

        Assert.That((alone.IsGranted, alone.Tokens), Is.EqualTo((true, 5_000)));
        Assert.That(behind.IsGranted, Is.False);
    }

    [Test]
    public async Task What_is_given_back_is_free_again_and_only_once_and_only_in_its_own_count()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        QuotaGrant lease = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 700, of: 1_000));
        var rest = new QuotaReturn(lease.Stamp, 700, 0);

        QuotaGrant returned = await coordinator.LeaseAsync(Ask.For(tokens: 0, of: 1_000, needed: 0, generation: lease.Generation, returned: rest), default);
        QuotaGrant again = await coordinator.LeaseAsync(Ask.For(tokens: 0, of: 1_000, needed: 0, generation: lease.Generation, returned: rest), default);
        await coordinator.LeaseAsync(Ask.For(tokens: 500, of: 1_000, generation: lease.Generation), default);
        QuotaGrant stranger = await coordinator.LeaseAsync(Ask.For(tokens: 0, of: 1_000, needed: 0, returned: rest), default);

        Assert.That((returned.TokensLeft, again.TokensLeft, stranger.TokensLeft), Is.EqualTo((1_000, 1_000, 500)));
    }

    [Test]
    public async Task At_the_end_the_rest_of_all_leases_is_given_back()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var other = new RedisQuotaCoordinator(server.Configuration);
        var ending = new RedisQuotaCoordinator(server.Configuration);
        QuotaGrant lease = await Ask.UntilConnectedAsync(ending, Ask.For(tokens: 700, of: 1_000));
        _ = new Listener(ending) { Left = [Ask.For(tokens: 0, of: 1_000, needed: 0, generation: lease.Generation, returned: new QuotaReturn(lease.Stamp, 600, 0))] };

        await ending.DisposeAsync();
        QuotaGrant left = await Ask.UntilConnectedAsync(other, Ask.For(tokens: 0, of: 1_000, needed: 0));

        Assert.That(left.TokensLeft, Is.EqualTo(900));
        Assert.That(async () => await ending.LeaseAsync(Ask.For(tokens: 1, of: 10), default), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_wiped_server_learns_from_each_process_what_it_used()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        QuotaGrant before = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 900, of: 1_000));

        await server.ExecuteAsync("FLUSHALL");
        QuotaGrant unknown = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, generation: before.Generation), default);
        QuotaGrant one = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, uses: [new(TimeSpan.Zero, 300, 1), new(TimeSpan.FromSeconds(20), 200, 1), new(TimeSpan.FromSeconds(100), 7_000, 1)]), default);
        QuotaGrant other = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, uses: [new(TimeSpan.FromSeconds(30), 400, 1)]), default);
        QuotaGrant known = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, generation: one.Generation, uses: [new(TimeSpan.FromSeconds(1), 90, 1)]), default);

        Assert.That((unknown.WantsAll, unknown.IsGranted), Is.EqualTo((true, false)));
        Assert.That(one.Generation, Is.Not.EqualTo(before.Generation));
        Assert.That((one.TokensLeft, other.TokensLeft, known.TokensLeft), Is.EqualTo((499, 98, 7)));
    }

    [Test]
    public async Task Until_all_have_told_what_they_used_each_gets_its_part_alone()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);

        QuotaGrant first = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 10, of: 1_000, used: 250, replicas: 3));
        QuotaGrant more = await coordinator.LeaseAsync(Ask.For(tokens: 100, of: 1_000, used: 260, replicas: 3, generation: first.Generation), default);
        QuotaGrant refused = await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, used: 300, replicas: 3, generation: first.Generation), default);
        await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, used: 100, replicas: 3), default);
        await coordinator.LeaseAsync(Ask.For(tokens: 1, of: 1_000, used: 100, replicas: 3), default);
        QuotaGrant free = await coordinator.LeaseAsync(Ask.For(tokens: 900, of: 1_000, used: 300, replicas: 3, generation: first.Generation), default);

        Assert.That((first.Tokens, more.Tokens, refused.IsGranted), Is.EqualTo((10, 40, false)), "at most 300 of 1,000 for each of three");
        Assert.That(refused.RetryIn, Is.EqualTo(TimeSpan.FromMilliseconds(200)));
        Assert.That((free.Tokens, free.TokensLeft), Is.EqualTo((900, 48)));
    }

    [Test]
    public async Task What_was_used_a_while_ago_is_free_again_that_much_sooner()
    {
        TimeSpan window = TimeSpan.FromSeconds(2);
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);

        QuotaGrant refused = await Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 600, of: 1_000, needed: 600, window: window, uses: [new(TimeSpan.FromSeconds(1.5), 900, 1)]));

        Assert.That(refused.IsGranted, Is.False);
        Assert.That(refused.RetryIn, Is.InRange(TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(0.6)));
    }

    [Test]
    public async Task Requests_are_held_to_the_minute_and_to_the_burst()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        await using var coordinator = new RedisQuotaCoordinator(server.Configuration);
        QuotaClaim Claim(string generation) => new("d")
        {
            Requests = new(60, TimeSpan.FromMinutes(1)) { Wanted = 50, Needed = 1 },
            Burst = new(10, TimeSpan.FromSeconds(10)) { Wanted = 50, Needed = 1 },
            Generation = generation,
            IsComplete = generation.Length == 0,
        };

        QuotaGrant first = await Ask.UntilConnectedAsync(coordinator, Claim(""));
        QuotaGrant second = await coordinator.LeaseAsync(Claim(first.Generation), default);

        Assert.That((first.Requests, first.RequestsLeft, first.Tokens), Is.EqualTo((10, 50, 0)));
        Assert.That(second.IsGranted, Is.False);
        Assert.That(second.RetryIn, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(10.2)), "the burst is over sooner than the minute");
    }

    [Test]
    public async Task Many_that_ask_at_once_together_get_the_limit_and_no_more()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        RedisQuotaCoordinator[] coordinators = [.. Enumerable.Range(0, 4).Select(_ => new RedisQuotaCoordinator(server.Configuration))];
        QuotaGrant[] begun = await Task.WhenAll(coordinators.Select(coordinator => Ask.UntilConnectedAsync(coordinator, Ask.For(tokens: 0, of: 10_000, needed: 0))));

        QuotaGrant[] grants = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => coordinators[i % 4].LeaseAsync(Ask.For(tokens: 37, of: 10_000, generation: begun[0].Generation), default)));

        Assert.That(grants.Sum(static grant => grant.Tokens), Is.EqualTo(10_000));
        await Task.WhenAll(coordinators.Select(static coordinator => coordinator.DisposeAsync().AsTask()));
    }

    [Test]
    public async Task Processes_are_counted_while_they_live_and_the_most_of_late_is_kept()
    {
        await using LocalServer server = await Server.StartAsync(kind);
        var options = new RedisQuotaOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(50) };
        var first = new RedisQuotaCoordinator(server.Configuration, options);
        var second = new RedisQuotaCoordinator(server.Configuration, options);
        await using var third = new RedisQuotaCoordinator(server.Configuration, options);
        await Eventually.TrueAsync(() => first.Replicas == 3 && second.Replicas == 3 && third.Replicas == 3);

        await server.ExecuteAsync("FLUSHALL");
        await first.DisposeAsync();
        await second.DisposeAsync();
        await Eventually.TrueAsync(async () => (int)await server.ExecuteAsync("ZCARD", "aoai:replicas") == 1);

        Assert.That(third.Replicas, Is.EqualTo(3), "too few would break the limits, so the most that were seen of late are kept");
    }

    private sealed class WrongClock(TimeSpan error) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + error;
    }
}
