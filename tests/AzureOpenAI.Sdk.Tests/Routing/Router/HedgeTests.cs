using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>A call whose answer is late is sent to a second deployment, if the route says so.</summary>
public sealed class HedgeTests
{
    [Test]
    public async Task The_first_answer_counts_and_the_other_call_is_cancelled()
    {
        var resources = new FakeResources().Silence("a").Chat("b");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        Task call = client.ChatAsync(async: true);
        await Late(resources);
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
        await Eventually.True(() => InFlight(client) == 0);
    }

    [Test]
    public async Task An_answer_in_time_is_not_asked_for_twice()
    {
        var resources = new FakeResources().Chat("a").Chat("b");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_late_failure_of_one_leaves_the_other()
    {
        var release = new TaskCompletionSource();
        var resources = new FakeResources().Reply("a", async _ =>
        {
            await release.Task;
            return FakeService.Response(200, System.Text.Encoding.UTF8.GetBytes(Replies.Chat), "application/json");
        }).Reply("b", 400, """{"error":{"code":"invalid","message":"no"}}""");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        Task call = client.ChatAsync(async: true);
        await Late(resources);
        release.SetResult();
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task When_both_fail_the_first_failure_is_told()
    {
        var release = new TaskCompletionSource();
        var resources = new FakeResources().Reply("a", async _ =>
        {
            await release.Task;
            return FakeService.Response(400, """{"error":{"code":"first","message":"no"}}"""u8.ToArray(), "application/json");
        }).Reply("b", 400, """{"error":{"code":"second","message":"no"}}""");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        Task call = client.ChatAsync(async: true);
        await Late(resources);
        release.SetResult();

        Assert.That((await Assert.ThrowsAsync<AzureOpenAIException>(() => call)).ErrorCode, Is.EqualTo("first"));
    }

    [Test]
    public async Task Without_another_deployment_nothing_is_sent_twice()
    {
        var release = new TaskCompletionSource();
        var resources = new FakeResources().Reply("a", async _ =>
        {
            await release.Task;
            return FakeService.Response(200, System.Text.Encoding.UTF8.GetBytes(Replies.Chat), "application/json");
        });
        AzureOpenAIClient client = Client(resources, ["a"]);

        Task call = client.ChatAsync(async: true);
        await Eventually.True(() => resources.Hosts.Count == 1);
        resources.Clock.Advance(TimeSpan.FromSeconds(5));
        release.SetResult();
        await call;

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public async Task A_stream_that_begins_late_is_begun_elsewhere_and_read_to_its_end()
    {
        var resources = new FakeResources().Silence("a").Events("b", Replies.Piece("Hello"), Replies.Stop, "[DONE]");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        Task<ChatStream> begun = client.GetChatClient("gpt-4o").StreamAsync("x");
        await Late(resources);
        string text = "";
        await using (ChatStream stream = await begun)
        {
            await foreach (ChatUpdate update in stream)
            {
                text += update.Text;
            }
        }

        Assert.That((text, resources.Hosts[^1]), Is.EqualTo(("Hello", "b")));
        await Eventually.True(() => InFlight(client) == 0);
    }

    [Test]
    public async Task A_cancellation_ends_both_and_has_the_callers_token()
    {
        var resources = new FakeResources().Silence("a").Silence("b");
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);
        using var cancel = new CancellationTokenSource();

        Task call = client.ChatAsync(async: true, cancel.Token);
        await Late(resources);
        await Eventually.True(() => resources.Hosts.Count == 2);
        await cancel.CancelAsync();

        Assert.That((await Assert.ThrowsAsync<OperationCanceledException>(() => call)).CancellationToken, Is.EqualTo(cancel.Token));
        await Eventually.True(() => InFlight(client) == 0);
    }

    [Test]
    public async Task Not_more_than_a_twentieth_of_many_calls_is_sent_twice()
    {
        var resources = new FakeResources().Silence("a").Chat("b");
        resources.Options.Routes.RetryShare = 1;
        AzureOpenAIClient client = Client(resources, ["a"], ["b"]);

        using var cancel = new CancellationTokenSource();
        Task[] calls = [.. Enumerable.Range(0, 60).Select(_ => client.ChatAsync(async: true, cancel.Token))];
        await Eventually.True(() => resources.Hosts.Count(static host => host == "a") == 60);
        await Eventually.True(() =>
        {
            resources.Clock.Advance(TimeSpan.FromMilliseconds(50));
            return resources.Hosts.Contains("b") && calls.Count(static call => call.IsCompleted) == resources.Hosts.Count(static host => host == "b");
        });
        int sentTwice = resources.Hosts.Count(static host => host == "b");
        await cancel.CancelAsync();

        Assert.That(sentTwice, Is.InRange(1, 20), "one a second, or a twentieth");
        foreach (Task call in calls.Where(static call => !call.IsCompletedSuccessfully))
        {
            await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        }
    }

    /// <summary>Waits until the first call is under way, and moves the clock past the time of a hedge, until the second one is.</summary>
    private static Task Late(FakeResources resources) => Eventually.True(() =>
    {
        if (resources.Hosts.Count == 1)
        {
            resources.Clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        return resources.Hosts.Count == 2;
    });

    private static AzureOpenAIClient Client(FakeResources resources, params string[][] tiers)
        => resources.Client(static route => route.HedgeAfter = TimeSpan.FromMilliseconds(200), [.. tiers.Select(static tier => (RouteDeployment[])[.. tier.Select(static host => FakeResources.Deployment(host))])]);

    private static int InFlight(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Tiers.Sum(static tier => tier.Sum(static status => status.InFlight));
}
