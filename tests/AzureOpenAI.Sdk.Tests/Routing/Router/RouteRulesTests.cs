using Azure;
using AzureOpenAI.Sdk.Routing;

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
    public void A_model_without_a_route_is_refused_by_a_client_that_has_routes_alone()
    {
        var client = new FakeResources().Client([FakeResources.Deployment("a")]);

        var failure = Assert.ThrowsAsync<ArgumentException>(() => client.GetChatClient("other").CompleteAsync("x"));

        Assert.That(failure, Is.Not.Null);
    }
}
