using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>What is reserved before sending stays within the service's windows.</summary>
public sealed class QuotaTests
{
    [Test]
    public void The_services_own_cases_come_out_the_same_or_later()
    {
        // The simulator's cases for 100 tokens a minute: cost at second; then what is refused, and for how long at least.
        var window = new SlidingWindow(TimeSpan.TicksPerMinute, 60) { Limit = 100 };
        foreach ((long cost, int second) in new[] { (20L, 10), (20, 20), (20, 30), (40, 40) })
        {
            Assert.That(window.HasRoom(At(second), cost, out _), Is.True);
            window.Add(At(second), cost);
        }

        foreach ((long cost, int wait) in new[] { (20L, 20), (40, 30), (100, 50) })
        {
            Assert.That(window.HasRoom(At(50), cost, out long readyAt), Is.False);
            Assert.That(TimeSpan.FromTicks(readyAt - At(50)).TotalSeconds, Is.InRange(wait, wait + 1));
        }
    }

    [Test]
    public void In_no_minute_is_more_granted_than_the_limit_whatever_the_requests([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var window = new SlidingWindow(TimeSpan.TicksPerMinute, 60) { Limit = 1_000 };
        List<(long At, long Cost)> granted = [];
        long now = 0;
        for (int i = 0; i < 5_000; i++)
        {
            now += random.Next(0, (int)TimeSpan.TicksPerSecond);
            long cost = random.Next(1, 200);
            if (window.HasRoom(now, cost, out long readyAt))
            {
                window.Add(now, cost);
                granted.Add((now, cost));
            }
            else
            {
                Assert.That(readyAt, Is.GreaterThan(now));
                Assert.That(window.HasRoom(readyAt, cost, out _), Is.True, "the time that is named is enough");
                now = readyAt;
            }
        }

        for (int end = 0, start = 0; end < granted.Count; end++)
        {
            while (granted[start].At <= granted[end].At - TimeSpan.TicksPerMinute)
            {
                start++;
            }

            Assert.That(granted[start..(end + 1)].Sum(item => item.Cost), Is.LessThanOrEqualTo(1_000));
        }
    }

    [Test]
    public void Sixty_four_threads_together_get_no_more_than_the_limit()
    {
        var state = State(new RouteDeployment { TokensPerMinute = 10_000, Name = "d" });
        long granted = 0;

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, _ =>
        {
            for (int i = 0; i < 500; i++)
            {
                if (state.TryEnter(At(1), 70, 30, 1, out long _) == RouteStanding.Available)
                {
                    Interlocked.Add(ref granted, 100);
                    state.Leave();
                }
            }
        });

        Assert.That(granted, Is.EqualTo(10_000));
        Assert.That(state.InFlight, Is.Zero);
    }

    [Test]
    public void No_slice_of_the_request_window_has_more_than_its_share()
    {
        var state = State(new RouteDeployment { RequestsPerMinute = 600, RequestWindow = TimeSpan.FromSeconds(1), Name = "d" });
        List<long> sent = [];

        for (long now = At(10); now < At(70); now += TimeSpan.TicksPerMillisecond * 7)
        {
            if (state.TryEnter(now, 1, 1, 1, out long _) == RouteStanding.Available)
            {
                sent.Add(now);
            }
        }

        Assert.That(sent.Select(at => sent.Count(other => other >= at && other < at + TimeSpan.TicksPerSecond)), Is.All.LessThanOrEqualTo(10));
        Assert.That(sent, Has.Count.GreaterThan(560), "nearly all of it is used");
    }

    [Test]
    public void What_the_service_says_is_left_is_believed_when_it_is_less()
    {
        var state = State(new RouteDeployment { TokensPerMinute = 1_000, Name = "d" });
        state.TryEnter(At(1), 100, 0, 1, out _);

        state.Note(At(1), Answer(new LimitHeaders { RemainingTokens = 50 }));

        Assert.That(state.TryEnter(At(2), 51, 0, 1, out _), Is.EqualTo(RouteStanding.OutOfTokens));
        Assert.That(state.TryEnter(At(2), 50, 0, 1, out _), Is.EqualTo(RouteStanding.Available));
    }

    [Test]
    public void What_the_service_did_not_count_is_given_back_apart_from_what_was_sent_since()
    {
        var state = State(new RouteDeployment { TokensPerMinute = 1_000, Name = "d" });
        state.TryEnter(At(1), 100, 500, 1, out _);
        state.TryEnter(At(6), 100, 200, 1, out _);

        // Sent at second 1, answered at second 7: by then the service had counted 100 of the 600, and the 300 of second 6 were on their way.
        state.Note(At(7), Answer(new LimitHeaders { RemainingTokens = 900 }, seconds: 6));

        Assert.That(state.TryEnter(At(7), 101, 0, 1, out _), Is.EqualTo(RouteStanding.OutOfTokens), "nothing is given back on the word of one that was sent as long ago");
        state.Note(At(20), Answer(new LimitHeaders { RemainingTokens = 600 }, seconds: 1));
        Assert.That(state.TryEnter(At(20), 601, 0, 1, out _), Is.EqualTo(RouteStanding.OutOfTokens));
        Assert.That(state.TryEnter(At(20), 600, 0, 1, out _), Is.EqualTo(RouteStanding.Available));
    }

    [Test]
    public void A_refusal_for_tokens_takes_back_what_was_given_and_one_for_something_else_does_not([Values] bool isForTokens)
    {
        var state = State(new RouteDeployment { TokensPerMinute = 1_000, Name = "d" });
        state.TryEnter(At(1), 100, 500, 1, out _);
        state.Note(At(10), Answer(new LimitHeaders { RemainingTokens = 900 }, seconds: 1));
        Assert.That(state.TryEnter(At(10), 600, 0, 1, out _), Is.EqualTo(RouteStanding.Available));
        state.Leave();
        state.Leave();

        state.Note(At(10), new AttemptOutcome { Effect = HealthEffect.Throttled, Hint = TimeSpan.FromSeconds(1), Headers = new LimitHeaders { RemainingTokens = isForTokens ? 0 : 300 } });

        Assert.That(state.TryEnter(At(12), 300, 0, 1, out _), Is.EqualTo(isForTokens ? RouteStanding.OutOfTokens : RouteStanding.Available));
    }

    [Test]
    public void A_limit_that_nobody_configured_is_learned_from_the_headers()
    {
        var state = State(new RouteDeployment { Name = "d" });
        Assert.That(state.TryEnter(At(1), 1_000_000, 0, 1, out _), Is.EqualTo(RouteStanding.Available));

        state.Note(At(1), Answer(new LimitHeaders { LimitTokens = 1_000, RemainingTokens = 400, LimitRequests = 60, RemainingRequests = 59 }));

        Assert.That(state.TryEnter(At(2), 500, 0, 1, out _), Is.EqualTo(RouteStanding.OutOfTokens));
    }

    [Test]
    public void A_request_above_the_whole_limit_is_served_when_nothing_else_was()
    {
        var state = State(new RouteDeployment { TokensPerMinute = 100, Name = "d" });

        Assert.That(state.TryEnter(At(1), 150, 0, 1, out _), Is.EqualTo(RouteStanding.Available));
        Assert.That(state.TryEnter(At(2), 1, 0, 1, out _), Is.EqualTo(RouteStanding.OutOfTokens));
    }

    [Test]
    public void Provisioned_throughput_is_foretold_drains_and_is_corrected_to_what_was_used()
    {
        var state = State(new RouteDeployment { Kind = DeploymentKind.Provisioned, ProvisionedUnits = 10, TokensPerMinutePerUnit = 6_000, OutputTokenWeight = 4, Name = "d" });

        Assert.That(state.TryEnter(At(1), 18_000, 10_000, 0.98, out _), Is.EqualTo(RouteStanding.Available), "58,000 of 60,000");
        Assert.That(state.TryEnter(At(1), 900, 0, 0.98, out _), Is.EqualTo(RouteStanding.Available), "below 98 % a call is let in, whatever it adds");
        Assert.That(state.TryEnter(At(1), 1, 0, 0.98, out long readyAt), Is.EqualTo(RouteStanding.Full), "58,900 are above 98 %");
        Assert.That(TimeSpan.FromTicks(readyAt - At(1)).TotalSeconds, Is.EqualTo(0.1).Within(0.001), "100 tokens drain in a tenth of a second");
        Assert.That(state.TryEnter(readyAt, 900, 0, 0.98, out _), Is.EqualTo(RouteStanding.Available));
        Assert.That(state.TryEnter(readyAt, 1, 0, 0.98, out _), Is.EqualTo(RouteStanding.Full));

        // The output was estimated at 10,000, and was 1,000: 36,000 are given back.
        state.Correct(readyAt, new TokenUse(18_000, 10_000, 18_000, 1_000));
        Assert.That(state.TryEnter(readyAt, 30_000, 0, 0.98, out _), Is.EqualTo(RouteStanding.Available));
    }

    [Test]
    public void Sixty_four_threads_on_a_clock_that_runs_never_get_more_in_a_minute_than_the_limit([Range(1, 3)] int seed)
    {
        var state = State(new RouteDeployment { TokensPerMinute = 10_000, RequestsPerMinute = 600, RequestWindow = TimeSpan.FromSeconds(1), Name = "d" });
        long clock = At(1_000);
        var granted = new System.Collections.Concurrent.ConcurrentBag<(long From, long To, long Cost)>();

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, thread =>
        {
            var random = new Random((seed * 100) + thread);
            for (int i = 0; i < 400; i++)
            {
                long cost = random.Next(1, 300);
                long before = Interlocked.Read(ref clock);
                if (state.TryEnter(before, cost, 0, 1, out long _) == RouteStanding.Available)
                {
                    granted.Add((before, Interlocked.Read(ref clock), cost));
                    state.Leave();
                }

                Interlocked.Add(ref clock, random.Next(0, (int)TimeSpan.TicksPerMillisecond * 20));
            }
        });

        (long From, long To, long Cost)[] all = [.. granted.OrderBy(grant => grant.From)];
        Assert.That(all, Has.Length.GreaterThan(100));
        foreach (var first in all)
        {
            // One that looked at the clock before others moved it may be counted a little late: those are left out at the edges.
            var minute = all.Where(grant => grant.From >= first.From && grant.To < first.From + TimeSpan.TicksPerMinute).ToArray();
            Assert.That(minute.Sum(grant => grant.Cost), Is.LessThanOrEqualTo(10_000));
            Assert.That(minute, Has.Length.LessThanOrEqualTo(600));
            Assert.That(minute.Count(grant => grant.To < first.From + TimeSpan.TicksPerSecond), Is.LessThanOrEqualTo(10));
        }

        Assert.That(state.InFlight, Is.Zero);
    }

    [Test]
    public void Sixty_four_threads_bring_a_provisioned_deployment_above_the_limit_by_one_request_at_most()
    {
        var state = State(new RouteDeployment { Kind = DeploymentKind.Provisioned, ProvisionedUnits = 1, TokensPerMinutePerUnit = 100_000, Name = "d" });
        long granted = 0;

        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, _ =>
        {
            for (int i = 0; i < 500; i++)
            {
                if (state.TryEnter(At(1), 700, 300, 0.98, out long _) == RouteStanding.Available)
                {
                    Interlocked.Add(ref granted, 1_000);
                    state.Leave();
                }
            }
        });

        Assert.That(granted, Is.EqualTo(98_000));
    }

    [Test]
    public void What_an_output_without_a_limit_costs_is_learned_and_forgotten_with_a_refusal_for_tokens([Values(0.0, 0.25, 1.0)] double part)
    {
        var state = State(new RouteDeployment { TokensPerMinute = 1_000_000, Name = "d" });
        var service = new SlidingWindow(TimeSpan.TicksPerMinute, 600) { Limit = 1_000_000 };
        long now = At(1);
        for (int i = 0; i < 1_500; i++, now += TimeSpan.TicksPerMillisecond * 100)
        {
            Assert.That(state.TryEnter(now, 50, 200, 1, out _, isUnnamed: true), Is.EqualTo(RouteStanding.Available));
            service.Add(now, 50 + (long)(200 * part));
            state.Note(now + 1, Answer(new LimitHeaders { RemainingTokens = service.Limit - service.Used }));
            state.Leave();
        }

        double expected = (50 + (200 * part)) * 600;
        Assert.That(Used(), Is.EqualTo(expected).Within(expected * 0.04));
        state.Note(now, new AttemptOutcome { Effect = HealthEffect.Throttled, Hint = TimeSpan.FromMilliseconds(1) });
        now += 2 * TimeSpan.TicksPerMillisecond;
        state.Look(now, 0, 0, 1, out _);
        long before = Used();
        Assert.That(state.TryEnter(now, 50, 200, 1, out _, isUnnamed: true), Is.EqualTo(RouteStanding.Available));
        Assert.That(Used() - before, Is.EqualTo(250));

        long Used() => state.Describe(now, new RouteDeployment()).TokensUsed;
    }

    [Test]
    public void The_output_that_is_reserved_is_learned()
    {
        var output = new OutputTokens();
        Assert.That(output.Typical(1_024), Is.EqualTo(1_024));

        for (int i = 1; i <= 100; i++)
        {
            output.Add(i <= 90 ? 200 : 5_000);
        }

        Assert.That(output.Typical(1_024), Is.InRange(4_000, 6_000), "nine in ten stay strictly below");
        for (int i = 0; i < 100; i++)
        {
            output.Add(200);
        }

        Assert.That(output.Typical(1_024), Is.InRange(200, 256));
    }

    private static long At(double second) => TimeSpan.FromSeconds(second).Ticks;

    private static DeploymentState State(RouteDeployment deployment)
    {
        var state = new DeploymentState();
        state.Configure(deployment, []);
        return state;
    }

    private static AttemptOutcome Answer(LimitHeaders headers, double seconds = 1e-7) => new() { Effect = HealthEffect.Success, Headers = headers, Ticks = At(seconds) };
}
