using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>The mistakes that known routers were proven to make: none of them is made here.</summary>
public sealed class CooldownTests
{
    [Test]
    public async Task A_cooled_deployment_gets_no_request_before_its_time_and_is_back_at_once_after_it()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after-ms", "30000")).Chat("a").Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        await client.ChatAsync(async: true);

        resources.Clock.Advance(TimeSpan.FromSeconds(29.999));
        for (int i = 0; i < 100; i++)
        {
            await client.ChatAsync(async: true);
        }

        resources.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts.Count(host => host == "a"), Is.EqualTo(2));
        Assert.That(resources.Hosts[^1], Is.EqualTo("a"));
    }

    [Test]
    public async Task Failures_are_counted_at_every_attempt_so_that_a_deployment_that_always_fails_is_left_alone_after_three()
    {
        var resources = new FakeResources().Reply("a", 500).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        for (int i = 0; i < 25; i++)
        {
            await client.ChatAsync(async: true);
        }

        Assert.That(resources.Hosts.Count(host => host == "a"), Is.EqualTo(3));
        Assert.That(Status(client, "a").Health, Is.EqualTo(DeploymentHealth.Open));
    }

    [Test]
    public async Task An_open_deployment_is_tried_by_one_call_and_trusted_with_twice_as_many_after_each_success()
    {
        var resources = new FakeResources();
        var gates = new List<TaskCompletionSource>();
        resources.Reply("a", 500).Reply("a", 500).Reply("a", 500).Reply("a", async _ =>
        {
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (gates)
            {
                gates.Add(gate);
            }

            await gate.Task;
            return FakeService.Response(200, System.Text.Encoding.UTF8.GetBytes(Replies.Chat));
        }).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        for (int i = 0; i < 3; i++)
        {
            await client.ChatAsync(async: true);
        }

        resources.Clock.Advance(TimeSpan.FromSeconds(5));
        Task[] first = [.. Enumerable.Range(0, 10).Select(_ => client.ChatAsync(async: true))];
        await Eventually.True(() => first.Count(call => call.IsCompleted) == 9);
        Assert.That(gates, Has.Count.EqualTo(1), "one call tries it");
        gates[0].SetResult();
        await Task.WhenAll(first);
        Task[] second = [.. Enumerable.Range(0, 10).Select(_ => client.ChatAsync(async: true))];
        await Eventually.True(() => second.Count(call => call.IsCompleted) == 8);

        Assert.That(gates, Has.Count.EqualTo(3), "two more are trusted to it");
        gates.ForEach(gate => gate.TrySetResult());
        await Task.WhenAll(second);
    }

    [Test]
    public void A_deployment_that_fails_again_is_left_alone_for_longer_and_never_beyond_a_minute()
    {
        var health = new HealthMachine();
        long now = 0;
        List<double> pauses = [];
        for (int opening = 0; opening < 6; opening++)
        {
            while (health.ReadyAt <= now)
            {
                health.Failed(now);
            }

            pauses.Add(TimeSpan.FromTicks(health.ReadyAt - now).TotalSeconds);
            now = health.ReadyAt;
        }

        Assert.That(pauses, Is.EqualTo(new[] { 5.0, 10, 20, 40, 60, 60 }));
    }

    [Test]
    public void One_trouble_is_counted_once_however_many_calls_were_under_way()
    {
        var health = new HealthMachine();
        for (int i = 0; i < 3; i++)
        {
            health.Failed(0);
        }

        long readyAt = health.ReadyAt;
        for (int i = 0; i < 50; i++)
        {
            health.Failed(TimeSpan.TicksPerSecond);
        }

        Assert.That(health.ReadyAt, Is.EqualTo(readyAt));
    }

    [Test]
    public void A_late_success_does_not_end_a_cooldown()
    {
        var health = new HealthMachine();
        health.Throttled(0, TimeSpan.FromSeconds(30), inFlight: 5);

        health.Succeeded(TimeSpan.FromSeconds(1).Ticks);

        Assert.That(health.State, Is.EqualTo(DeploymentHealth.Throttled));
        Assert.That(health.ReadyAt, Is.EqualTo(TimeSpan.FromSeconds(30).Ticks));
    }

    [Test]
    public async Task The_wait_that_an_error_names_is_what_is_left_of_the_soonest_one()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "100")).Throttle("b", ("retry-after", "60"));
        var client = resources.Client(route => route.MaxQueueWait = TimeSpan.Zero, [FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => client.ChatAsync(async: true));
        resources.Clock.Advance(TimeSpan.FromSeconds(45));

        var failure = await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => client.ChatAsync(async: true));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(15)));
        Assert.That(failure.Reasons.Select(reason => (reason.Label, reason.Standing, reason.ReadyIn.TotalSeconds)), Is.EqualTo(new[] { ("a", RouteStanding.Throttled, 55.0), ("b", RouteStanding.Throttled, 15.0) }));
        Assert.That(resources.Hosts, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task When_all_are_cooling_the_call_waits_for_the_soonest([Values] bool async)
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "20")).Chat("a").Throttle("b", ("retry-after", "5")).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a"), FakeResources.Deployment("b")]);

        Task call = client.ChatAsync(async);
        await Eventually.True(() => client.Router!.GetStatus()[0].Waiting == 1);
        resources.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.That(resources.Hosts, Has.Count.EqualTo(2), "no two requests to one deployment before its hint");
        resources.Clock.Advance(TimeSpan.FromSeconds(0.2));
        await call;

        Assert.That(resources.Hosts, Has.Count.EqualTo(3));
        Assert.That(resources.Hosts[2], Is.EqualTo("b"));
    }

    [Test]
    public async Task A_hint_of_a_day_hangs_nobody_and_cools_for_two_minutes()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "86400")).Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.ChatAsync(async: true);

        Assert.That(Status(client, "a").ReadyIn, Is.EqualTo(TimeSpan.FromSeconds(120)));
    }

    [Test]
    public async Task A_hint_of_a_day_from_the_only_deployment_is_told_at_once_with_what_the_service_said()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "86400"));
        var client = resources.Client([FakeResources.Deployment("a")]);

        var failure = await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => client.ChatAsync(async: true));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(120)));
        Assert.That(((AzureOpenAIException)failure.InnerException!).RetryAfter, Is.EqualTo(TimeSpan.FromDays(1)));
        Assert.That(resources.Hosts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Retries_of_the_only_deployment_keep_to_its_hints_and_are_not_spent_in_a_moment()
    {
        var resources = new FakeResources();
        List<long> sent = [];
        for (int i = 0; i < 3; i++)
        {
            resources.Reply("a", _ => Answer(FakeService.Response(429, System.Text.Encoding.UTF8.GetBytes(Replies.TooManyRequests), "application/json", ("retry-after", "2"))));
        }

        resources.Reply("a", _ => Answer(FakeService.Response(200, System.Text.Encoding.UTF8.GetBytes(Replies.Chat))));
        var client = resources.Client([FakeResources.Deployment("a")]);

        await resources.PlayAsync(client.ChatAsync(async: true), TimeSpan.FromMilliseconds(50));

        Assert.That(sent, Has.Count.EqualTo(4));
        Assert.That(sent.Zip(sent.Skip(1), (one, next) => TimeSpan.FromTicks(next - one).TotalSeconds), Is.All.GreaterThanOrEqualTo(2));

        Task<HttpResponseMessage> Answer(HttpResponseMessage response)
        {
            sent.Add(resources.Clock.GetTimestamp());
            return Task.FromResult(response);
        }
    }

    [Test]
    public async Task Without_a_hint_the_reset_of_the_exhausted_limit_counts_and_minus_one_is_no_figure()
    {
        var resources = new FakeResources()
            .Throttle("a", ("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "17"))
            .Chat("b", ("x-ratelimit-limit-tokens", "-1"), ("x-ratelimit-remaining-tokens", "-1"), ("x-ratelimit-limit-requests", "-1"), ("x-ratelimit-remaining-requests", "-1"), ("x-ratelimit-reset-tokens", "0"));
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.ChatAsync(async: true);

        Assert.That(Status(client, "a").ReadyIn, Is.EqualTo(TimeSpan.FromSeconds(17)));
        Assert.That((Status(client, "b").TokensPerMinute, Status(client, "b").RequestsPerMinute, Status(client, "b").Health), Is.EqualTo(((long?)null, (long?)null, DeploymentHealth.Healthy)));
    }

    [Test]
    public void After_a_cooldown_not_all_come_at_once()
    {
        var state = new DeploymentState();
        for (int i = 0; i < 10; i++)
        {
            state.TryEnter(1, 0, 0, 1, out _);
        }

        state.Note(1, new AttemptOutcome { Effect = HealthEffect.Throttled, Hint = TimeSpan.FromSeconds(30) });
        for (int i = 0; i < 10; i++)
        {
            state.Leave();
        }

        long after = TimeSpan.FromSeconds(31).Ticks;
        RouteStanding[] standings = [.. Enumerable.Range(0, 100).Select(_ => state.TryEnter(after, 0, 0, 1, out long _))];

        Assert.That(standings.Count(standing => standing == RouteStanding.Available), Is.EqualTo(5), "half as many as it had");
        Assert.That(standings.Skip(5), Is.All.EqualTo(RouteStanding.SlowStart));
    }

    [Test]
    public void A_deployment_that_fails_every_second_time_is_left_alone_once_that_is_known()
    {
        var health = new HealthMachine();
        int attempts = 0;
        for (; attempts < 100 && health.ReadyAt == 0; attempts++)
        {
            long now = attempts * TimeSpan.TicksPerSecond;
            if (attempts % 2 == 0)
            {
                health.Succeeded(now);
            }
            else
            {
                health.Failed(now);
            }
        }

        Assert.That((attempts, health.State), Is.EqualTo((10, DeploymentHealth.Open)), "half of at least ten");
    }

    [Test]
    public async Task A_name_that_is_unknown_or_forbidden_takes_out_its_deployment_for_a_minute([Values(403, 404)] int status)
    {
        var resources = new FakeResources().Reply("a", status, """{"error":{"code":"DeploymentNotFound","message":"x"}}""").Chat("b");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        await client.ChatAsync(async: true);

        Assert.That((Status(client, "a").Health, Status(client, "a").ReadyIn), Is.EqualTo((DeploymentHealth.Faulted, TimeSpan.FromMinutes(1))));
    }

    [Test]
    public async Task A_used_up_quota_or_a_refused_credential_takes_out_that_deployment_alone()
    {
        var resources = new FakeResources()
            .Reply("a", 429, """{"error":{"code":"insufficient_quota","message":"x"}}""")
            .Reply("b", 401, """{"error":{"code":"401","message":"x"}}""").Chat("c");
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")], [FakeResources.Deployment("c")]);

        await client.ChatAsync(async: true);

        Assert.That((Status(client, "a").Health, Status(client, "a").ReadyIn), Is.EqualTo((DeploymentHealth.Faulted, TimeSpan.FromMinutes(10))));
        Assert.That((Status(client, "b").Health, Status(client, "b").ReadyIn), Is.EqualTo((DeploymentHealth.Faulted, TimeSpan.FromMinutes(1))));
        Assert.That(Status(client, "c").Health, Is.EqualTo(DeploymentHealth.Healthy));
    }

    [Test]
    public async Task An_outage_is_not_multiplied()
    {
        var resources = new FakeResources().Reply("a", 503).Reply("b", 503);
        resources.Options.Retry.MaxRetries = 1;
        resources.Options.Routes.RetryShare = 0.1;
        resources.Options.Routes.MinRetriesPerSecond = 1;
        var client = resources.Client(route => route.MaxQueueWait = TimeSpan.Zero, [FakeResources.Deployment("a"), FakeResources.Deployment("b")]);
        client.Router!.Drain("a");

        for (int i = 0; i < 200; i++)
        {
            // Put back each time: the point is the budget, not the deployment's health.
            client.Router.Restore("b");
            client.Router.Restore("a");
            await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true), "each fails");
        }

        Assert.That(resources.Hosts, Has.Count.LessThanOrEqualTo(200 + 20));
    }

    [Test]
    public async Task The_time_of_day_plays_no_part()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "30")).Chat("a").Chat("b");
        var clock = new ShiftedClock(resources.Clock);
        resources.Options.TimeProvider = clock;
        var client = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        await client.ChatAsync(async: true);

        clock.Shift = TimeSpan.FromHours(1);
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b", "b" }));
    }

    /// <summary>A clock whose time of day somebody sets, while time itself goes on as it was.</summary>
    private sealed class ShiftedClock(TimeProvider clock) : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Shift;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
    }

    private static DeploymentStatus Status(AzureOpenAIClient client, string label)
        => client.Router!.GetStatus()[0].Tiers.SelectMany(tier => tier).Single(status => status.Label == label);
}
