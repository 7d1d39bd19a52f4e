using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Emulator;

namespace AzureOpenAI.Sdk.Simulation.Flows;

/// <summary>Regions that go out and come back, over real sockets: callers don't see it while another region has room.</summary>
internal sealed class OutageFlowTests
{
    [TestCase(EmulatorFaultKind.Reset)]
    [TestCase(EmulatorFaultKind.Refuse)]
    [TestCase(EmulatorFaultKind.Break)]
    public async Task A_region_that_goes_out_is_left_alone_and_is_back_when_it_is_well(EmulatorFaultKind kind)
    {
        await using Regions regions = await EastBeforeWest();
        AzureOpenAIClient client = regions.Client();
        await Regions.AskAsync(client);
        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 0)));

        using (regions["east"].Inject(new EmulatorFault(kind)))
        {
            for (int i = 0; i < 20; i++)
            {
                await Regions.AskAsync(client);
            }
        }

        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1 + 3, 20)), "three failures open it");
        regions.Clock.Advance(TimeSpan.FromSeconds(5));
        await Regions.AskAsync(client);
        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((5, 20)), "and its first try after five seconds is answered");
    }

    [Test]
    public async Task A_region_that_is_gone_altogether_costs_no_caller_an_answer()
    {
        await using Regions regions = await EastBeforeWest();
        AzureOpenAIClient client = regions.Client();
        await regions["east"].DisposeAsync();

        for (int i = 0; i < 10; i++)
        {
            await Regions.AskAsync(client);
        }

        Assert.That(regions.Requests("west"), Is.EqualTo(10));
    }

    [Test]
    public async Task A_region_that_says_nothing_is_given_up_after_the_time_for_the_first_byte()
    {
        await using Regions regions = await EastBeforeWest();
        regions.Options.Calls.FirstByteTimeout = TimeSpan.FromSeconds(3);
        AzureOpenAIClient client = regions.Client();
        using IDisposable fault = regions["east"].Inject(new EmulatorFault(EmulatorFaultKind.Hang));

        await regions.PlayAsync(Regions.AskAsync(client));

        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_deployment_that_is_throttled_gets_nothing_before_its_hint_and_is_back_after_it()
    {
        await using Regions regions = await EastBeforeWest();
        AzureOpenAIClient client = regions.Client();
        using IDisposable fault = regions["east"].Inject(new EmulatorFault(EmulatorFaultKind.Refuse) { Status = 429, RetryAfter = TimeSpan.FromSeconds(20), Requests = 1 });
        await Regions.AskAsync(client);

        regions.Clock.Advance(TimeSpan.FromSeconds(19.9));
        for (int i = 0; i < 10; i++)
        {
            await Regions.AskAsync(client);
        }

        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 11)));
        regions.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await Regions.AskAsync(client);
        Assert.That(regions.Requests("east"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_stream_that_breaks_before_its_first_event_comes_whole_from_elsewhere()
    {
        await using Regions regions = await EastBeforeWest();
        using IDisposable fault = regions["east"].Inject(new EmulatorFault(EmulatorFaultKind.Break));

        string text = await ReadAsync(regions.Client());

        Assert.That(text, Is.EqualTo("You said: One two three four five."));
        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_stream_that_breaks_after_its_first_token_is_not_begun_elsewhere_and_keeps_what_came()
    {
        await using Regions regions = await EastBeforeWest();
        using IDisposable fault = regions["east"].Inject(new EmulatorFault(EmulatorFaultKind.Break) { Events = 5 });

        string seen = "";
        await Assert.ThrowsAsync<StreamInterruptedException>(async () => await ReadAsync(regions.Client(), text => seen += text));

        Assert.That(seen, Is.Not.Empty.And.Not.EqualTo("You said: One two three four five."));
        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task What_the_content_filter_refuses_is_asked_nowhere_else()
    {
        await using Regions regions = await EastBeforeWest();
        AzureOpenAIClient client = regions.Client();

        await Assert.ThrowsAsync<ContentFilteredException>(async () => await client.GetChatClient(Regions.Model).CompleteAsync("[[filter:violence:high]]"));

        Assert.That((regions.Requests("east"), regions.Requests("west")), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Many_callers_see_no_error_while_regions_go_out_in_turns()
    {
        await using var regions = new Regions();
        foreach (string region in (string[])["east", "west", "north"])
        {
            await regions.AddAsync(region, tier: 0);
        }

        regions.Options.Routes.MinRetriesPerSecond = 1_000;
        AzureOpenAIClient client = regions.Client();
        foreach (string region in (string[])["east", "west", "north"])
        {
            using IDisposable fault = regions[region].Inject(new EmulatorFault(EmulatorFaultKind.Refuse) { Status = 500 });
            await regions.PlayAsync(Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Regions.AskAsync(client))));
            regions.Clock.Advance(TimeSpan.FromSeconds(60));
        }

        Assert.That(client.Router!.GetStatus()[0].Tiers[0].Select(static status => status.InFlight), Is.All.Zero);
        Assert.That(regions.Requests("east") + regions.Requests("west") + regions.Requests("north"), Is.LessThanOrEqualTo(2 * 3 * 64), "at most one more attempt a call");
    }

    private static async Task<Regions> EastBeforeWest()
    {
        var regions = new Regions();
        await regions.AddAsync("east", tier: 0);
        return await regions.AddAsync("west", tier: 1);
    }

    private static async Task<string> ReadAsync(AzureOpenAIClient client, Action<string?>? see = null)
    {
        string text = "";
        await foreach (ChatUpdate update in await client.GetChatClient(Regions.Model).StreamAsync("One two three four five."))
        {
            see?.Invoke(update.Text);
            text += update.Text;
        }

        return text;
    }
}
