namespace AzureOpenAI.Sdk.Simulation.Flows;

/// <summary>The service's limits are kept over real sockets: by the emulator's own count it hardly ever has to refuse.</summary>
internal sealed class QuotaFlowTests
{
    [Test]
    public async Task Provisioned_throughput_is_filled_before_any_call_goes_past_it()
    {
        await using var regions = new Regions();
        await regions.AddAsync("units", tier: 0, static deployed => (deployed.ProvisionedTokensPerMinute, deployed.OutputTokenWeight) = (60_000, 4));
        await regions.AddAsync("standard", tier: 1);
        AzureOpenAIClient client = regions.Client();

        while (regions.Requests("standard") == 0)
        {
            Assert.That(regions.Requests("units"), Is.LessThan(1_000));
            await Regions.AskAsync(client, characters: 4_000, room: 30);
        }

        Assert.That(regions["units"].GetTraffic()[Regions.Model].Utilization, Is.GreaterThanOrEqualTo(0.97));
        Assert.That(regions.Throttled("units"), Is.Zero);
    }

    [Test]
    public async Task More_calls_than_a_minute_allows_wait_and_are_all_answered_within_the_limits()
    {
        await using var regions = new Regions();
        await regions.AddAsync("east", tier: 0, static deployed => (deployed.TokensPerMinute, deployed.RequestsPerMinute) = (6_000, 120), latency: TimeSpan.FromMilliseconds(200));
        AzureOpenAIClient client = regions.Client(static route => route.MaxQueueWait = TimeSpan.FromMinutes(10));

        // 150 tokens each: 40 fit into a minute, and 20 requests into ten seconds.
        await regions.PlayAsync(Task.WhenAll(Enumerable.Range(0, 120).Select(_ => Regions.AskAsync(client))));

        Assert.That(regions.Requests("east") - regions.Throttled("east"), Is.EqualTo(120));
        Assert.That(regions.Throttled("east"), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Calls_that_name_no_limit_are_let_in_as_the_service_counts_them()
    {
        await using var regions = new Regions();
        await regions.AddAsync("east", tier: 0, static deployed => deployed.TokensPerMinute = 12_000);
        AzureOpenAIClient client = regions.Client(static route => (route.MaxQueueWait, route.DefaultOutputTokens) = (TimeSpan.FromMinutes(10), 1_000));

        // The service counts 100 of each, and 1,100 would be reserved: eleven a minute.
        long begun = regions.Clock.GetTimestamp();
        for (int i = 0; i < 200; i++)
        {
            await regions.PlayAsync(client.GetChatClient(Regions.Model).CompleteAsync(new string('w', 400)));
        }

        Assert.That(regions.Clock.GetElapsedTime(begun), Is.LessThan(TimeSpan.FromMinutes(9)));
        Assert.That(regions.Throttled("east"), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public async Task Limits_that_nobody_configured_are_learned_and_kept()
    {
        await using var regions = new Regions();
        await regions.AddAsync("east", tier: 0, static deployed => deployed.TokensPerMinute = 3_000, static route => (route.TokensPerMinute, route.RequestsPerMinute) = (null, null));
        await regions.AddAsync("west", tier: 1);
        AzureOpenAIClient client = regions.Client();

        for (int i = 0; i < 40; i++)
        {
            await Regions.AskAsync(client);
        }

        Assert.That((regions.Requests("east"), regions.Requests("west"), regions.Throttled("east")), Is.EqualTo((17, 23, 0)), "seventeen fit into 3,000, of 150 tokens and the JSON around the prompt");
    }
}
