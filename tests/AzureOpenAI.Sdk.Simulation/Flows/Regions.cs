using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Emulator;
using AzureOpenAI.Sdk.Routing;
using Microsoft.Extensions.Time.Testing;

namespace AzureOpenAI.Sdk.Simulation.Flows;

/// <summary>Several emulators as the regions of one routed client, over real sockets, all on one clock that the test moves.</summary>
internal sealed class Regions : IAsyncDisposable
{
    internal const string Model = "gpt-4o";

    private readonly Dictionary<string, EmulatorHost> _hosts = [];
    private readonly AzureOpenAIClientOptions _options;

    internal Regions() => _options = new AzureOpenAIClientOptions { AllowInsecureLoopback = true, TimeProvider = Clock, JitterSeed = 1 };

    internal FakeTimeProvider Clock { get; } = new();

    internal AzureOpenAIClientOptions Options => _options;

    internal EmulatorHost this[string region] => _hosts[region];

    /// <summary>Starts a region with one deployment, and adds it to a tier of the route.</summary>
    internal async Task<Regions> AddAsync(string region, int tier, Action<EmulatorDeployment>? limits = null, Action<RouteDeployment>? route = null, TimeSpan latency = default)
    {
        var deployed = new EmulatorDeployment("gpt-4o");
        limits?.Invoke(deployed);
        var options = new EmulatorOptions { Region = region, TimeProvider = Clock, Latency = latency };
        options.Deployments[Model] = deployed;
        EmulatorHost host = _hosts[region] = await EmulatorHost.StartAsync(options);
        var deployment = new RouteDeployment(host.Endpoint, Model, new AzureKeyCredential(host.ApiKey)) { Label = region, Region = region };
        if (deployed.ProvisionedTokensPerMinute is { } units)
        {
            (deployment.Kind, deployment.ProvisionedUnits, deployment.TokensPerMinutePerUnit) = (DeploymentKind.Provisioned, 1, units);
            deployment.OutputTokenWeight = deployed.OutputTokenWeight;
        }
        else
        {
            (deployment.TokensPerMinute, deployment.RequestsPerMinute, deployment.RequestWindow) = (deployed.TokensPerMinute, deployed.RequestsPerMinute, deployed.RequestWindow);
        }

        route?.Invoke(deployment);
        ModelRoute model = _options.Routes.Models.TryGetValue(Model, out ModelRoute? made) ? made : _options.Routes.Models[Model] = new ModelRoute();
        while (model.Tiers.Count <= tier)
        {
            model.Tiers.Add(new RouteTier());
        }

        model.Tiers[tier].Deployments.Add(deployment);
        return this;
    }

    internal AzureOpenAIClient Client(Action<ModelRoute>? with = null)
    {
        with?.Invoke(_options.Routes.Models[Model]);
        return new AzureOpenAIClient(_options);
    }

    internal long Requests(string region) => _hosts[region].GetTraffic()[Model].Requests;

    internal long Throttled(string region) => _hosts[region].GetTraffic()[Model].Throttled;

    /// <summary>Moves the clock by small steps until calls have ended.</summary>
    internal async Task PlayAsync(Task calls)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!calls.IsCompleted)
        {
            limit.Token.ThrowIfCancellationRequested();
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(calls, Task.Delay(1));
        }

        await calls;
    }

    /// <summary>Asks with about a quarter of the characters in tokens, and room for so many more in the answer.</summary>
    internal static async Task<string?> AskAsync(AzureOpenAIClient client, int characters = 400, int room = 50)
    {
        ChatResult answer = await client.GetChatClient(Model).CompleteAsync(new ChatOptions(new string('w', characters)) { MaxCompletionTokens = room });
        return answer.Text;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (EmulatorHost host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }
}
