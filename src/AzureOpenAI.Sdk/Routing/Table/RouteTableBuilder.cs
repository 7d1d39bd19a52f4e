using System.Globalization;
using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Makes a table of routes, and carries over what is known of deployments and models that stay.</summary>
/// <param name="client">The options of the client.</param>
/// <param name="ownEndpoint">The client's own resource, if it has one.</param>
/// <param name="ownCredential">The client's own credential, if it has one.</param>
internal sealed class RouteTableBuilder(AzureOpenAIClientOptions client, Uri? ownEndpoint, CredentialPolicy? ownCredential)
{
    private readonly CredentialPool _credentials = new(client);

    /// <exception cref="RouteConfigurationException">The routes contradict themselves.</exception>
    internal RouteTable Build(RouteOptions options, RouteTable? before)
    {
        new RouteRules(client, hasOwn: ownEndpoint is not null).Require(options);
        RouteOptions copy = RouteCopy.Of(options);
        NameBits capabilities = new();
        NameBits regions = new();
        Dictionary<string, DeploymentState> states = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, ModelGroup> groups = new(StringComparer.Ordinal);
        foreach (var model in copy.Models)
        {
            Tier[] tiers = [.. model.Value.Tiers.SelectMany((tier, number) => Split(model.Key, model.Value, tier, copy.Prices).Select(some => new Tier(
                [.. some.Select(deployment => Resolve(deployment, states, before, capabilities, regions))], number, model.Value.Strategy, model.Value.Chooser, model.Value.SpillAt)))];
            groups.Add(model.Key, new ModelGroup(model.Key, model.Value, tiers, before?.Find(model.Key)?.State ?? new GroupState()));
        }

        return new RouteTable(copy, groups, states, capabilities, regions);
    }

    /// <summary>Lets the states know their places in a table that is now in force.</summary>
    internal static void Connect(RouteTable table)
    {
        var places = table.Groups.Values
            .SelectMany(static group => group.Tiers)
            .SelectMany(static tier => tier.Members.Select((member, index) => (Member: member, Mirror: new DeploymentState.Mirror(tier.ReadyAt, index))));
        foreach (var place in places.GroupBy(static place => place.Member.State))
        {
            place.Key.Configure(place.First().Member.Options, [.. place.Select(static at => at.Mirror)]);
        }
    }

    /// <summary>Cuts a tier into tiers of one price each, the cheapest first, when the cheapest is wanted.</summary>
    private static IEnumerable<IEnumerable<RouteDeployment>> Split(string model, ModelRoute route, RouteTier tier, IRoutePrices? prices)
        => route is { Strategy: RouteStrategy.LowestCost, Chooser: null }
            ? tier.Deployments.GroupBy(deployment => prices?.PriceOf(model, deployment) ?? decimal.MaxValue).OrderBy(static group => group.Key)
            : [tier.Deployments];

    private RoutedDeployment Resolve(RouteDeployment deployment, Dictionary<string, DeploymentState> states, RouteTable? before, NameBits capabilities, NameBits regions)
    {
        Uri endpoint = deployment.Endpoint is { } given ? ServiceEndpoint.Validate(given, client) : ownEndpoint!;
        string key = $"{endpoint}|{deployment.Name}";
        if (!states.TryGetValue(key, out DeploymentState? state))
        {
            string label = deployment.Label ?? $"{endpoint.Host}/{deployment.Name}";
            state = before is not null && before.States.TryGetValue(key, out DeploymentState? known) ? known : new DeploymentState { SharedName = StableHash.Of(key.ToLowerInvariant()).ToString("x16", CultureInfo.InvariantCulture) };
            state.Label = label;
            states.Add(key, state);
        }

        ulong bits = 0;
        foreach (string capability in deployment.Capabilities)
        {
            bits |= capabilities.Add(capability);
        }

        CredentialPolicy credential = deployment.Key is null && deployment.Identity is null ? ownCredential! : _credentials.Of(deployment, endpoint);
        return new RoutedDeployment(deployment, endpoint, deployment.Version ?? client.Version, credential, state)
        {
            Capabilities = bits,
            Region = deployment.Region is { } region ? regions.Add(region) : 0,
        };
    }
}
