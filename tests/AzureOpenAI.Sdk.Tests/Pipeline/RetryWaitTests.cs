using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Pipeline;

/// <summary>How long is waited between attempts. Waits pass at once on the tests' clock.</summary>
public sealed class RetryWaitTests
{
    private readonly InstantClock _clock = new();

    [Test]
    public async Task Milliseconds_go_before_seconds([Values] bool async)
    {
        var service = Service()
            .Reply(429, Replies.TooManyRequests, headers: [("retry-after-ms", "30"), ("retry-after", "1")])
            .Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async);

        Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromMilliseconds(30) }));
    }

    [Test]
    public async Task A_date_is_waited_for_and_one_that_has_passed_is_not([Values(0, 7, -7, -86_400)] int seconds)
    {
        var service = Service()
            .Reply(503, "{}", headers: ("retry-after", _clock.GetUtcNow().AddSeconds(seconds).ToString("R", System.Globalization.CultureInfo.InvariantCulture)))
            .Reply(200, Replies.Chat);

        await service.Client.ChatAsync(async: true);

        Assert.That(_clock.Waits.Sum(wait => wait.TotalSeconds), Is.EqualTo(Math.Max(0, seconds)));
        Assert.That(service.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    [TestCase("120", 120, true)]
    [TestCase("120.001", 120.001, false)]
    [TestCase("121", 121, false)]
    [TestCase("86400", 86_400, false)]
    [TestCase("4300000", 4_300_000, false)]
    [TestCase("2147483647", 2_147_483_647, false)]
    public async Task A_hint_above_two_minutes_is_told_and_not_waited_for(string hint, double seconds, bool isWaitedFor)
    {
        var service = Service().Reply(429, Replies.TooManyRequests, headers: ("retry-after", hint));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(failure.Message, Does.Contain("Try again in " + hint));
        Assert.That(_clock.Waits, Has.Count.EqualTo(isWaitedFor ? 3 : 0));
    }

    [Test]
    public async Task A_deadline_shorter_than_the_hint_fails_at_once_and_says_when_to_come_back([Values] bool async)
    {
        var service = Service(new() { Calls = { Timeout = TimeSpan.FromSeconds(2) } }).Reply(429, Replies.TooManyRequests, headers: ("retry-after", "30"));

        var failure = await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(failure.Message, Does.Contain("Try again in 30 s."));
        Assert.That(failure.Status, Is.EqualTo(429));
        Assert.That(service.Requests, Has.Count.EqualTo(1));
        Assert.That(_clock.Waits, Is.Empty);
    }

    [Test]
    public async Task The_deadline_counts_the_waits_of_all_attempts()
    {
        var service = Service(new() { Calls = { Timeout = TimeSpan.FromSeconds(10) } }).Reply(429, Replies.TooManyRequests, headers: ("retry-after", "4"));

        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));

        Assert.That(service.Requests, Has.Count.EqualTo(3));
        Assert.That(_clock.Waits, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Without_a_hint_the_waits_grow_and_are_jittered_over_their_whole_length_and_can_be_replayed()
    {
        List<TimeSpan> all = [];
        for (int seed = 0; seed < 200; seed++)
        {
            IReadOnlyList<TimeSpan> waits = await BackOffAsync(seed);
            Assert.That(await BackOffAsync(seed), Is.EqualTo(waits));
            Assert.That(waits.Select((wait, i) => wait.TotalSeconds / Math.Min(8, 1 << i)), Is.All.InRange(0, 1));
            all.AddRange(waits.Take(1));
        }

        // Full jitter: anywhere from nothing to the whole second, not a second with a little noise.
        Assert.That(all.Min(), Is.LessThan(TimeSpan.FromSeconds(0.1)));
        Assert.That(all.Max(), Is.GreaterThan(TimeSpan.FromSeconds(0.9)));
        Assert.That(all.Average(wait => wait.TotalSeconds), Is.InRange(0.4, 0.6));
    }

    private async Task<IReadOnlyList<TimeSpan>> BackOffAsync(int seed)
    {
        var clock = new InstantClock();
        var service = new FakeService(new() { TimeProvider = clock, JitterSeed = seed }).Reply(503, "{}");
        service.Options.Retry.Delay = TimeSpan.FromSeconds(1);
        service.Options.Retry.MaxDelay = TimeSpan.FromSeconds(8);
        service.Options.Retry.MaxRetries = 6;
        await Assert.ThrowsAsync<AzureOpenAIException>(() => service.Client.ChatAsync(async: true));
        return clock.Waits;
    }

    private FakeService Service(AzureOpenAIClientOptions? options = null)
    {
        options ??= new AzureOpenAIClientOptions();
        options.TimeProvider = _clock;
        return new FakeService(options);
    }
}
