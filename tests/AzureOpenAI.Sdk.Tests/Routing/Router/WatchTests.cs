using System.Diagnostics;
using System.Diagnostics.Metrics;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>What the router does can be seen, and asked before.</summary>
public sealed class WatchTests
{
    [Test]
    public async Task A_dry_run_says_where_a_call_would_go_and_why_not_elsewhere_and_sends_nothing()
    {
        var resources = new FakeResources().Throttle("a", ("retry-after", "10")).Chat("c").Chat("d");
        var client = resources.Client(
            [FakeResources.Deployment("a"), FakeResources.Deployment("b", with: deployment => deployment.ContextWindow = 100)],
            [FakeResources.Deployment("c", with: deployment => deployment.TokensPerMinute = 50), FakeResources.Deployment("d")],
            [FakeResources.Deployment("e", with: deployment => deployment.Kind = DeploymentKind.Batch), FakeResources.Deployment("f")]);
        client.Router!.Drain("f");
        client.Router.Drain("b");
        await client.ChatAsync(async: true);
        await client.ChatAsync(async: true);
        client.Router.Restore("b");
        int sent = resources.Hosts.Count;

        var explanation = client.Router.Explain(new RouteRequest("gpt-4o") { InputTokens = 200, OutputTokens = 100 });

        Assert.That(explanation.Tier, Is.EqualTo(1));
        Assert.That(explanation.Preferred, Is.Not.Null);
        Assert.That(explanation.Reasons.Select(reason => $"{reason.Tier} {reason.Label} {reason.Standing}"), Is.SupersetOf(new[] { "0 b TooLong", "1 d Available", "2 e BatchOnly", "2 f Drained" }));
        Assert.That(resources.Hosts, Has.Count.EqualTo(sent));
    }

    [Test]
    public async Task Picks_failovers_and_changes_of_health_are_counted_and_stand_on_the_calls_span()
    {
        string model = "gpt-4o";
        List<string> counted = [];
        List<string> events = [];
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "AzureOpenAI.Sdk" && instrument.Name.StartsWith("azure_openai.router.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            string told = string.Join(" ", tags.ToArray().Where(tag => tag.Key is "azure_openai.deployment" or "error.type" or "azure_openai.health").Select(tag => tag.Value));
            if (told.Contains("watched-", StringComparison.Ordinal))
            {
                lock (counted)
                {
                    counted.Add($"{instrument.Name["azure_openai.router.".Length..]} {told}");
                }
            }
        });
        meters.Start();
        using var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AzureOpenAI.Sdk",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.GetTagItem("azure_openai.deployment") is "watched-b")
                {
                    lock (events)
                    {
                        events.AddRange(span.Events.Select(one => one.Name));
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(spans);
        var resources = new FakeResources().Throttle("watched-a", ("retry-after", "10")).Chat("watched-b");
        var client = resources.Client([FakeResources.Deployment("watched-a")], [FakeResources.Deployment("watched-b")]);

        await client.GetChatClient(model).CompleteAsync("hello");

        Assert.That(counted, Is.EqualTo(new[] { "picks watched-a", "health_changes watched-a Throttled", "failovers watched-a 429", "picks watched-b" }));
        Assert.That(events, Is.EqualTo(new[] { "azure_openai.router.pick", "azure_openai.router.cooldown", "azure_openai.router.failover", "azure_openai.router.pick" }));
    }

    [Test]
    public async Task The_status_shows_what_is_used_of_the_limits()
    {
        var resources = new FakeResources().Chat("a", ("x-ratelimit-limit-tokens", "100000"), ("x-ratelimit-remaining-tokens", "40000"));
        var client = resources.Client([FakeResources.Deployment("a")]);

        await client.ChatAsync(async: true);

        DeploymentStatus status = client.Router!.GetStatus().Single().Tiers.Single().Single();
        Assert.That((status.Label, status.TokensPerMinute, status.TokensUsed, status.RequestsUsed, status.InFlight), Is.EqualTo(("a", 100_000L, 60_000L, 1L, 0)));
        Assert.That(status.Utilization, Is.EqualTo(0.6));
    }

    [Test]
    public void A_label_that_nobody_has_is_refused_with_those_that_there_are()
    {
        var client = new FakeResources().Client([FakeResources.Deployment("a")]);

        var failure = Assert.Throws<ArgumentException>(() => client.Router!.Drain("b"));

        Assert.That(failure.Message, Does.Contain("There are: a."));
    }
}
