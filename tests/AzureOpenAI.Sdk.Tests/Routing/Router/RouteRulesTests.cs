using Azure;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Routing;

/// <summary>What is wrong with routes is found before the first call, all of it at once.</summary>
public sealed class RouteRulesTests
{
    [Test]
    public void All_contradictions_are_listed_together_each_with_its_configuration_path()
    {
        var options = new AzureOpenAIClientOptions();
        options.Routes.Models["gpt-4o"] = new ModelRoute(
            new RouteTier(
                FakeResources.Deployment("a", "one"),
                FakeResources.Deployment("a", "ONE", deployment => deployment.Weight = -1)),
            new RouteTier(),
            new RouteTier(
                new RouteDeployment { Endpoint = new Uri("http://b.openai.azure.com"), Name = "two", Key = new AzureKeyCredential("k") },
                new RouteDeployment { Endpoint = new Uri("https://c.openai.azure.com"), Name = "a/b" },
                FakeResources.Deployment("d", with: deployment => deployment.ProvisionedUnits = 5)))
        {
            ContextLengthFallback = "unknown",
            Strategy = RouteStrategy.LowestCost,
        };
        options.Routes.Models["empty"] = new ModelRoute();

        var failure = Assert.Throws<RouteConfigurationException>(() => _ = new AzureOpenAIClient(options));

        Assert.That(failure.Problems.Select(problem => problem.Path), Is.EquivalentTo(new[]
        {
            "Models:gpt-4o:Strategy",
            "Models:gpt-4o:ContextLengthFallback",
            "Models:gpt-4o:Tiers:0:Deployments:1",
            "Models:gpt-4o:Tiers:0:Deployments:1:Weight",
            "Models:gpt-4o:Tiers:1:Deployments",
            "Models:gpt-4o:Tiers:2:Deployments:0:Endpoint",
            "Models:gpt-4o:Tiers:2:Deployments:1:Key",
            "Models:gpt-4o:Tiers:2:Deployments:1:Name",
            "Models:gpt-4o:Tiers:2:Deployments:2:ProvisionedUnits",
            "Models:gpt-4o:Tiers:2:Deployments:2:TokensPerMinutePerUnit",
            "Models:empty:Tiers",
        }));
        Assert.That(failure.Message, Does.Contain("Models:gpt-4o:Tiers:0:Deployments:1:Weight: must be from 0"));
        Assert.That(failure.Message, Does.Contain("https://").And.Not.Contain("key-of"));
    }

    [Test]
    public void A_deployment_without_a_resource_needs_a_client_with_one()
    {
        var options = new AzureOpenAIClientOptions();
        options.Routes.Models["gpt-4o"] = new ModelRoute(new RouteTier(new RouteDeployment { Name = "x" }));

        var failure = Assert.Throws<RouteConfigurationException>(() => _ = new AzureOpenAIClient(options));
        Assert.That(failure.Problems.Single().Path, Is.EqualTo("Models:gpt-4o:Tiers:0:Deployments:0:Endpoint"));
        Assert.That(new AzureOpenAIClient(new Uri("https://own.openai.azure.com"), new AzureKeyCredential("k"), options).Router, Is.Not.Null);
    }

    [Test]
    public void A_client_without_routes_has_no_router_and_one_without_both_is_refused()
    {
        Assert.That(new AzureOpenAIClient(new Uri("https://own.openai.azure.com"), new AzureKeyCredential("k")).Router, Is.Null);
        Assert.Throws<ArgumentException>(() => _ = new AzureOpenAIClient(new AzureOpenAIClientOptions()));
    }

    [Test]
    public async Task A_model_without_a_route_is_refused_by_a_client_that_has_routes_alone()
    {
        var client = new FakeResources().Client([FakeResources.Deployment("a")]);

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => client.GetChatClient("other").CompleteAsync("x"));

        Assert.That(failure.Message, Does.Contain("No route serves the model 'other'").And.Contain("gpt-4o"));
    }

    [Test]
    public async Task A_model_without_a_route_goes_to_the_clients_own_resource_with_its_own_key()
    {
        var resources = new FakeResources().Chat("own").Chat("a");
        resources.Options.Routes.Models["routed"] = new ModelRoute(new RouteTier(FakeResources.Deployment("a")));
        var client = new AzureOpenAIClient(new Uri("https://own.openai.azure.com"), new AzureKeyCredential("key-of-own"), resources.Options);

        await client.GetChatClient("direct").CompleteAsync("x");
        await client.GetChatClient("routed").CompleteAsync("x");

        Assert.That(resources.Requests.Select(request => (request.Uri.Host, request.Headers["api-key"])), Is.EqualTo(new[] { ("own.openai.azure.com", "key-of-own"), ("a.openai.azure.com", "key-of-a") }));
        JsonTree.AssertEqual("""{"model":"direct","messages":[{"role":"user","content":"x"}]}""", resources.Requests[0].Body);
    }

    [Test]
    public async Task What_a_resource_keeps_is_never_looked_for_by_guessing()
    {
        var resources = new FakeResources().Reply("own", 200, """{"id":"file-1","object":"file"}""");
        var alone = resources.Client([FakeResources.Deployment("a")], [FakeResources.Deployment("b")]);
        var withOwn = new AzureOpenAIClient(new Uri("https://own.openai.azure.com"), new AzureKeyCredential("key-of-own"), resources.Options);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => alone.GetFilesClient().GetAsync("file-1"));
        await withOwn.GetFilesClient().GetAsync("file-1");

        Assert.That(failure.Message, Does.Contain("nothing was sent"));
        Assert.That(resources.Hosts, Is.EqualTo(new[] { "own" }));
    }
}
