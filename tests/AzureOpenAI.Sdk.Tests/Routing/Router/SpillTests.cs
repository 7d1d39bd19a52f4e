using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>Provisioned throughput is used first; what does not fit goes elsewhere, and other models are asked where the route says so.</summary>
public sealed class SpillTests
{
    private static readonly string LongPrompt = new('x', 2_000);

    [Test]
    public async Task What_would_not_fit_goes_past_a_provisioned_deployment_before_it_is_sent()
    {
        var resources = new FakeResources().Chat("ptu").Chat("standard");
        var client = resources.Client([Provisioned()], [FakeResources.Deployment("standard")]);

        for (int i = 0; i < 4; i++)
        {
            await Ask(client);
        }

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "ptu", "ptu", "standard", "standard" }), "at 80 % the service lets one in that brings it to 160 %");
        resources.Clock.Advance(TimeSpan.FromSeconds(60));
        await Ask(client);
        Assert.That(resources.Hosts[^1], Is.EqualTo("ptu"));
    }

    [Test]
    public async Task A_refusal_of_a_provisioned_deployment_goes_to_the_next_tier()
    {
        var resources = new FakeResources().Throttle("ptu", ("retry-after-ms", "43")).Chat("standard");
        var client = resources.Client([Provisioned()], [FakeResources.Deployment("standard")]);

        await Ask(client);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "ptu", "standard" }));
    }

    [Test]
    public async Task The_services_own_figure_of_the_utilisation_is_believed()
    {
        var resources = new FakeResources().Chat("ptu", ("azure-openai-deployment-utilization", "99.5%")).Chat("standard");
        var client = resources.Client([Provisioned()], [FakeResources.Deployment("standard")]);

        await client.ChatAsync(async: true);
        await client.ChatAsync(async: true);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "ptu", "standard" }));
    }

    [Test]
    public async Task A_call_that_is_patient_waits_for_what_is_paid_for_anyway()
    {
        var resources = new FakeResources().Throttle("ptu", ("retry-after-ms", "43")).Chat("ptu").Chat("standard");
        var client = resources.Client(route => route.ProvisionedPatience = TimeSpan.FromMilliseconds(200), [FakeResources.Deployment("ptu", with: deployment => deployment.Kind = DeploymentKind.Provisioned)], [FakeResources.Deployment("standard")]);
        await client.ChatAsync(async: true);

        Task call = client.ChatAsync(async: true);
        await Eventually.True(() => client.Router!.GetStatus()[0].Waiting == 1);
        resources.Clock.Advance(TimeSpan.FromMilliseconds(60_000));
        await call;

        Assert.That(resources.Hosts[^1], Is.EqualTo("ptu"));
    }

    [Test]
    public async Task A_prompt_that_is_too_long_for_a_provisioned_deployment_goes_to_the_next_tier()
    {
        var resources = new FakeResources().Reply("ptu", 400, TooLong).Chat("standard");
        var client = resources.Client([Provisioned()], [FakeResources.Deployment("standard")]);

        await Ask(client);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "ptu", "standard" }));
    }

    [Test]
    public async Task A_prompt_that_is_too_long_goes_to_the_larger_model_when_the_route_names_one([Values] bool isNamed)
    {
        var resources = new FakeResources().Reply("a", 400, TooLong).Chat("large");
        AddModel(resources, "large");
        var client = resources.Client(route => route.ContextLengthFallback = isNamed ? "large" : null, [FakeResources.Deployment("a")]);

        if (isNamed)
        {
            await client.ChatAsync(async: true);
        }
        else
        {
            await Assert.ThrowsAsync<AzureOpenAIException>(() => client.ChatAsync(async: true));
        }

        Assert.That(resources.Hosts, Is.EqualTo(isNamed ? new[] { "a", "large" } : ["a"]));
    }

    [Test]
    public async Task A_prompt_that_is_known_to_be_too_long_is_not_sent_where_it_would_be_refused()
    {
        var resources = new FakeResources().Chat("a").Chat("large");
        AddModel(resources, "large");
        var client = resources.Client(route => route.ContextLengthFallback = "large", [FakeResources.Deployment("a", with: deployment => deployment.ContextWindow = 100)]);

        await Ask(client);

        Assert.That(resources.Hosts, Is.EqualTo(new[] { "large" }));
    }

    [Test]
    public async Task What_the_content_filter_refuses_goes_elsewhere_only_when_the_route_says_so([Values] bool isNamed)
    {
        const string Filtered = """{"error":{"code":"content_filter","message":"x","innererror":{"code":"ResponsibleAIPolicyViolation"}}}""";
        var resources = new FakeResources().Reply("a", 400, Filtered).Chat("b").Chat("lenient");
        AddModel(resources, "lenient");
        var client = resources.Client(route => route.ContentFilterFallback = isNamed ? "lenient" : null, [FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);

        if (isNamed)
        {
            await client.ChatAsync(async: true);
        }
        else
        {
            await Assert.ThrowsAsync<ContentFilteredException>(() => client.ChatAsync(async: true));
        }

        Assert.That(resources.Hosts, Is.EqualTo(isNamed ? new[] { "a", "lenient" } : ["a"]));
    }

    private const string TooLong = """{"error":{"code":"context_length_exceeded","message":"x"}}""";

    private static void AddModel(FakeResources resources, string name)
        => resources.Options.Routes.Models[name] = new ModelRoute(new RouteTier(FakeResources.Deployment(name)));

    /// <summary>Makes a deployment with room for 1,000 tokens a minute.</summary>
    private static RouteDeployment Provisioned() => FakeResources.Deployment("ptu", with: deployment =>
    {
        deployment.Kind = DeploymentKind.Provisioned;
        deployment.ProvisionedUnits = 1;
        deployment.TokensPerMinutePerUnit = 1_000;
    });

    /// <summary>Asks with about 500 tokens, and room for 300 of an answer.</summary>
    private static async Task Ask(AzureOpenAIClient client)
        => await client.GetChatClient("gpt-4o").CompleteAsync(new ChatOptions(LongPrompt) { MaxCompletionTokens = 300 });
}
