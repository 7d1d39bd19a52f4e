using System.Text;
using Azure.Core;
using AzureOpenAI.Sdk.Routing;
using Microsoft.Extensions.Configuration;

namespace AzureOpenAI.Sdk.Extensions.Configuration.Tests;

/// <summary>Routes are read from a configuration, and its changes are followed.</summary>
public sealed class RouteConfigurationTests
{
    private const string Whole = """
        {
          "AzureOpenAI": {
            "Routes": {
              "RetryShare": 0.25,
              "MinRetriesPerSecond": 3,
              "Models": {
                "gpt-4o": {
                  "Strategy": "LeastLoaded",
                  "SpillAt": 0.9,
                  "ProvisionedPatience": "00:00:00.2",
                  "MaxQueueWait": "00:00:10",
                  "MaxQueueLength": 50,
                  "DefaultOutputTokens": 500,
                  "HedgeAfter": "00:00:02",
                  "CacheAffinity": false,
                  "ContextLengthFallback": "large",
                  "Tiers": [
                    { "Deployments": [ { "Endpoint": "https://east.openai.azure.com", "Name": "ptu", "Label": "paid", "Kind": "provisioned", "ProvisionedUnits": 100, "TokensPerMinutePerUnit": 2500, "OutputTokenWeight": 4, "Region": "eastus" } ] },
                    { "Deployments": [ { "Endpoint": "https://west.openai.azure.com", "Key": "secret-of-west", "TokensPerMinute": 450000, "RequestsPerMinute": 2700, "RequestWindow": "00:00:01", "Weight": 2, "Version": "2024-10-21", "ContextWindow": 128000, "Capabilities": [ "vision", "audio" ] } ] }
                  ]
                },
                "large": { "Tiers": [ { "Deployments": [ { "Endpoint": "https://west.openai.azure.com", "Name": "gpt-4.1", "Key": "secret-of-west" } ] } ] }
              }
            }
          }
        }
        """;

    [Test]
    public void Every_name_of_the_options_can_be_configured()
    {
        var identity = new NoToken();

        RouteOptions routes = new RouteOptions().Read(Section(Whole), identity);

        ModelRoute route = routes.Models["gpt-4o"];
        RouteDeployment paid = route.Tiers[0].Deployments[0], west = route.Tiers[1].Deployments[0];
        Assert.That((routes.RetryShare, routes.MinRetriesPerSecond, routes.Problems.Count), Is.EqualTo((0.25, 3, 0)));
        Assert.That((route.Strategy, route.SpillAt, route.ProvisionedPatience, route.MaxQueueWait), Is.EqualTo((RouteStrategy.LeastLoaded, 0.9, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10))));
        Assert.That((route.MaxQueueLength, route.DefaultOutputTokens, route.HedgeAfter, route.CacheAffinity, route.ContextLengthFallback), Is.EqualTo((50, 500, (TimeSpan?)TimeSpan.FromSeconds(2), false, "large")));
        Assert.That((paid.Name, paid.Label, paid.Kind, paid.ProvisionedUnits, paid.TokensPerMinutePerUnit, paid.OutputTokenWeight, paid.Region), Is.EqualTo(("ptu", "paid", DeploymentKind.Provisioned, (int?)100, (long?)2_500, 4d, "eastus")));
        Assert.That((paid.Identity, west.Identity, west.Key!.Key), Is.EqualTo(((TokenCredential)identity, (TokenCredential?)null, "secret-of-west")));
        Assert.That((west.TokensPerMinute, west.RequestsPerMinute, west.RequestWindow, west.Weight, west.Version, west.ContextWindow), Is.EqualTo(((long?)450_000, (long?)2_700, TimeSpan.FromSeconds(1), 2d, (ServiceVersion?)new ServiceVersion("2024-10-21"), (long?)128_000)));
        Assert.That(west.Capabilities, Is.EqualTo(["vision", "audio"]));
    }

    [Test]
    public void Every_settable_option_of_a_route_and_a_deployment_is_read()
    {
        // Whoever adds an option must let it be configured: what a configuration can't say is listed here.
        string[] notConfigured = [nameof(ModelRoute.Chooser), nameof(RouteDeployment.Identity)];
        string text = File.ReadAllText(Path.Combine(Root(), "src", "AzureOpenAI.Sdk.Extensions.Configuration", "RouteSectionReader.cs"));

        IEnumerable<string> missing = typeof(ModelRoute).GetProperties().Concat(typeof(RouteDeployment).GetProperties()).Select(static property => property.Name)
            .Where(name => !notConfigured.Contains(name) && !text.Contains($".{name})", StringComparison.Ordinal));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void A_client_is_made_of_what_was_read()
    {
        var options = new AzureOpenAIClientOptions();
        options.Routes.Read(Section(Whole), new NoToken());

        var client = new AzureOpenAIClient(options);

        Assert.That(client.Router!.GetStatus().Select(static model => model.Model), Is.EqualTo(["gpt-4o", "large"]));
    }

    [Test]
    public void All_that_is_wrong_is_listed_together_with_its_path()
    {
        const string Wrong = """
            {
              "AzureOpenAI": {
                "Routes": {
                  "RetrySare": 1,
                  "Models": {
                    "gpt-4o": {
                      "Strategy": "Random", "MaxQueueWait": "soon", "CacheAffinity": "perhaps",
                      "Tiers": [ { "Deployments": [ { "Endpoint": "east", "Key": "k", "Weight": "heavy", "TokensPerMinute": 1.5, "Version": "next" }, { "Endpoint": "https://west.openai.azure.com", "Weight": -1 } ] } ]
                    }
                  }
                }
              }
            }
            """;
        var options = new AzureOpenAIClientOptions();
        options.Routes.Read(Section(Wrong));

        RouteConfigurationException failure = Assert.Throws<RouteConfigurationException>(() => _ = new AzureOpenAIClient(options))!;

        Assert.That(failure.Problems.Select(static problem => problem.Path), Is.SupersetOf([
            "RetrySare", "Models:gpt-4o:Strategy", "Models:gpt-4o:MaxQueueWait", "Models:gpt-4o:CacheAffinity", "Models:gpt-4o:Tiers:0:Deployments:0:Endpoint",
            "Models:gpt-4o:Tiers:0:Deployments:0:Weight", "Models:gpt-4o:Tiers:0:Deployments:0:TokensPerMinute", "Models:gpt-4o:Tiers:0:Deployments:0:Version",
            "Models:gpt-4o:Tiers:0:Deployments:1:Weight", "Models:gpt-4o:Tiers:0:Deployments:1:Key"]));
        Assert.That(failure.Message, Does.Contain("must be one of Weighted, RoundRobin, LeastLoaded, LowestLatency, LowestCost").And.Not.Contain("heavy"));
    }

    [Test]
    public void A_change_is_in_force_at_once_and_a_wrong_one_is_told_and_refused()
    {
        IConfigurationRoot root = Root(Whole);
        IConfiguration section = root.GetSection("AzureOpenAI:Routes");
        var options = new AzureOpenAIClientOptions();
        options.Routes.Read(section, new NoToken());
        var client = new AzureOpenAIClient(options);
        List<string> refused = [];
        using IDisposable following = client.Router!.Follow(section, new NoToken(), problem => refused.AddRange(problem.Problems.Select(static one => one.Path)));

        root["AzureOpenAI:Routes:Models:gpt-4o:Tiers:1:Deployments:0:Label"] = "west";
        root.Reload();
        string[] after = Labels(client);
        root["AzureOpenAI:Routes:Models:gpt-4o:Tiers:1:Deployments:0:Weight"] = "-3";
        root.Reload();

        Assert.That(after, Does.Contain("west"));
        Assert.That(refused, Is.EqualTo(["Models:gpt-4o:Tiers:1:Deployments:0:Weight"]));
        Assert.That(Labels(client), Is.EqualTo(after));
    }

    [Test]
    public void Nothing_is_followed_any_more_once_it_is_ended()
    {
        IConfigurationRoot root = Root(Whole);
        IConfiguration section = root.GetSection("AzureOpenAI:Routes");
        var options = new AzureOpenAIClientOptions();
        options.Routes.Read(section, new NoToken());
        var client = new AzureOpenAIClient(options);

        client.Router!.Follow(section, new NoToken()).Dispose();
        root["AzureOpenAI:Routes:Models:gpt-4o:Tiers:1:Deployments:0:Label"] = "west";
        root.Reload();

        Assert.That(Labels(client), Does.Not.Contain("west"));
    }

    private static string[] Labels(AzureOpenAIClient client)
        => [.. client.Router!.GetStatus().SelectMany(static model => model.Tiers).SelectMany(static tier => tier).Select(static deployment => deployment.Label)];

    private static IConfiguration Section(string json) => Root(json).GetSection("AzureOpenAI:Routes");

    private static IConfigurationRoot Root(string json)
    {
        // The file is read again on each reload; what a test sets lies over it and stays.
        IConfigurationRoot file = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build();
        return new ConfigurationBuilder().AddInMemoryCollection(file.AsEnumerable()).Build();
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AzureOpenAI.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
