using Azure;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Simulation.Load;
using AzureOpenAI.Sdk.Simulation.Service;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Simulation.Contenders;

/// <summary>The client of this repository, whole, with routes: provisioned deployments first, the others behind them.</summary>
internal sealed class RoutedClient : IContender
{
    internal const string Model = "gpt-4o";

    private readonly ChatClient _chat;
    private readonly ModelGroup _group;

    /// <param name="service">The service.</param>
    /// <param name="seed">The seed of its choices.</param>
    /// <param name="with">Changes the route.</param>
    /// <param name="learns">Whether the limits are not configured, but learned from the service's headers.</param>
    internal RoutedClient(SimulatedService service, int seed, Action<ModelRoute>? with = null, bool learns = false)
    {
        FastRandom.Seed((ulong)seed);
        var options = new AzureOpenAIClientOptions
        {
            Transport = new AzureOpenAITransport(new ServiceHandler(service)),
            TimeProvider = service.Time,
            JitterSeed = seed,
        };
        var route = new ModelRoute([.. service.Deployments.GroupBy(static one => one.Provisioned is null).OrderBy(static tier => tier.Key)
            .Select(tier => new RouteTier([.. tier.Select(one => Describe(one, learns))]))]);
        with?.Invoke(route);
        options.Routes.Models[Model] = route;
        Client = new AzureOpenAIClient(options);
        _chat = Client.GetChatClient(Model);
        _group = Client.Router!.GroupOf(Model);
    }

    public string Name => "this client";

    public bool PrefersProvisioned => true;

    public int Waiting => _group.State.Line.Count;

    internal AzureOpenAIClient Client { get; }

    public async Task<string?> CallAsync(SimulatedRequest request)
    {
        ServiceHandler.Current.Value = request;
        try
        {
            await _chat.CompleteAsync(new ChatOptions(request.Prompt) { MaxCompletionTokens = request.MaxTokens }).ConfigureAwait(false);
            return null;
        }
        catch (AzureOpenAIException failure)
        {
            if (failure is AllDeploymentsUnavailableException { RetryAfter: { } soonest })
            {
                request.ToldSoonest = soonest;
            }

            return failure.Kind == FailureKind.Refused ? $"{failure.Status}" : $"{failure.Kind}";
        }
    }

    private static RouteDeployment Describe(SimulatedDeployment one, bool learns)
    {
        var deployment = new RouteDeployment(new Uri($"https://{one.Name}.openai.azure.com"), one.Name, new AzureKeyCredential("key")) { Label = one.Name, Region = one.Region };
        if (one.Provisioned is { } provisioned)
        {
            deployment.Kind = DeploymentKind.Provisioned;
            deployment.ProvisionedUnits = 100;
            deployment.TokensPerMinutePerUnit = (long)(provisioned.PerMinute / 100);
            deployment.OutputTokenWeight = provisioned.OutputWeight;
        }
        else if (!learns)
        {
            deployment.TokensPerMinute = one.Standard!.TokenLimit;
            deployment.RequestsPerMinute = one.Standard.RequestLimit;
            deployment.RequestWindow = one.RequestWindow;
        }

        return deployment;
    }
}
