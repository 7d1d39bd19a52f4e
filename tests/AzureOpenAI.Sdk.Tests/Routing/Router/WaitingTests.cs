using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Calls that wait for room: in which order, for how long, and what becomes of those that give up.</summary>
public sealed class WaitingTests
{
    [Test]
    public async Task The_higher_priority_goes_first_and_equals_by_arrival()
    {
        var (resources, client) = OneAMinute();
        List<string> order = [];

        Task[] calls = [Ask("low", 0), Ask("high", 5), Ask("low too", 0)];
        await Eventually.True(() => Waiting(client) == 3);
        await ServeAll(resources, calls);

        Assert.That(order, Is.EqualTo(new[] { "high", "low", "low too" }));

        async Task Ask(string name, int priority)
        {
            await client.GetChatClient("gpt-4o").With(new CallSettings { Routing = new RouteRequirements { Priority = priority } }).CompleteAsync("x");
            lock (order)
            {
                order.Add(name);
            }
        }
    }

    [Test]
    public async Task Keys_take_turns()
    {
        var (resources, client) = OneAMinute();
        List<string> order = [];

        Task[] calls = [Ask("a"), Ask("a"), Ask("a"), Ask("b")];
        await Eventually.True(() => Waiting(client) == 4);
        await ServeAll(resources, calls);

        Assert.That(order.IndexOf("b"), Is.EqualTo(1), string.Join(",", order));

        async Task Ask(string key)
        {
            await client.GetChatClient("gpt-4o").With(new CallSettings { Routing = new RouteRequirements { FairnessKey = key } }).CompleteAsync("x");
            lock (order)
            {
                order.Add(key);
            }
        }
    }

    [Test]
    public async Task A_call_whose_time_is_too_short_is_refused_at_once_with_the_soonest_time()
    {
        var (_, client) = OneAMinute();

        var failure = await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(
            () => client.GetChatClient("gpt-4o").With(new CallSettings { Timeout = TimeSpan.FromSeconds(5) }).CompleteAsync("x"));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(61)).Within(TimeSpan.FromSeconds(1.1)));
        Assert.That(failure.Reasons.Single().Standing, Is.EqualTo(RouteStanding.OutOfRequests));
        Assert.That(failure.Kind, Is.EqualTo(FailureKind.NoDeployment));
    }

    [Test]
    public async Task A_call_that_is_cancelled_leaves_the_line([Values] bool async)
    {
        var (_, client) = OneAMinute();
        using var cancel = new CancellationTokenSource();

        Task call = client.ChatAsync(async, cancel.Token);
        await Eventually.True(() => Waiting(client) == 1);
        await cancel.CancelAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => call);
        Assert.That(Waiting(client), Is.Zero);
    }

    [Test]
    public async Task A_line_that_is_full_refuses()
    {
        var (resources, client) = OneAMinute(route => route.MaxQueueLength = 1);
        Task first = client.ChatAsync(async: true);
        await Eventually.True(() => Waiting(client) == 1);

        await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => client.ChatAsync(async: true));

        await ServeAll(resources, [first]);
    }

    [Test]
    public async Task What_no_deployment_can_serve_is_refused_at_once_and_says_why()
    {
        var resources = new FakeResources().Chat("a");
        var client = resources.Client([FakeResources.Deployment("a", with: deployment =>
        {
            deployment.Region = "sweden";
            deployment.Capabilities.Add("vision");
        })]);

        Assert.That(await Refused(needs => needs.Regions.Add("france")), Is.EqualTo(RouteStanding.WrongRegion));
        Assert.That(await Refused(needs => needs.Capabilities.Add("audio")), Is.EqualTo(RouteStanding.Incapable));
        await client.GetChatClient("gpt-4o").With(Needs(needs =>
        {
            needs.Regions.Add("Sweden");
            needs.Capabilities.Add("vision");
        })).CompleteAsync("x");
        Assert.That(resources.Hosts, Has.Count.EqualTo(1));

        async Task<RouteStanding> Refused(Action<RouteRequirements> with)
            => (await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => client.GetChatClient("gpt-4o").With(Needs(with)).CompleteAsync("x"))).Reasons.Single().Standing;
    }

    [Test]
    public async Task Calls_that_wait_for_a_model_that_is_taken_out_are_told_at_once()
    {
        var (resources, client) = OneAMinute();
        Task call = client.ChatAsync(async: true);
        await Eventually.True(() => Waiting(client) == 1);

        var routes = new RouteOptions();
        routes.Models["other"] = new ModelRoute(new RouteTier(FakeResources.Deployment("a")));
        client.Router!.Update(routes);

        var failure = await Assert.ThrowsAsync<AllDeploymentsUnavailableException>(() => call);
        Assert.That(failure.Message, Does.Contain("was taken out of the routes"));
        Assert.That(resources.Hosts, Has.Count.EqualTo(1));
    }

    private static CallSettings Needs(Action<RouteRequirements> with)
    {
        var needs = new RouteRequirements();
        with(needs);
        return new CallSettings { Routing = needs };
    }

    /// <summary>Makes a client with one deployment that takes one request a minute, and has had it.</summary>
    private static (FakeResources Resources, AzureOpenAIClient Client) OneAMinute(Action<ModelRoute>? with = null)
    {
        var resources = new FakeResources().Chat("a");
        var client = resources.Client(
            route =>
            {
                route.MaxQueueWait = TimeSpan.FromMinutes(30);
                with?.Invoke(route);
            },
            [FakeResources.Deployment("a", with: deployment => deployment.RequestsPerMinute = 1)]);
        client.GetChatClient("gpt-4o").Complete("first");
        return (resources, client);
    }

    private static int Waiting(AzureOpenAIClient client) => client.Router!.GetStatus()[0].Waiting;

    private static async Task ServeAll(FakeResources resources, Task[] calls)
    {
        for (int done = 1; done <= calls.Length; done++)
        {
            int sent = resources.Hosts.Count;
            resources.Clock.Advance(TimeSpan.FromSeconds(62));
            await Eventually.True(() => resources.Hosts.Count == sent + 1 && calls.Count(call => call.IsCompleted) >= done);
        }

        await Task.WhenAll(calls);
    }
}
