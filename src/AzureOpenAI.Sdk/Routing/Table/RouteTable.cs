namespace AzureOpenAI.Sdk.Routing;

/// <summary>The routes as they are in force: never changed, and replaced as a whole.</summary>
internal sealed class RouteTable
{
    internal RouteTable(RouteOptions options, Dictionary<string, ModelGroup> groups, Dictionary<string, DeploymentState> states, NameBits capabilities, NameBits regions)
        => (Options, Groups, States, CapabilityBits, RegionBits) = (options, groups, states, capabilities, regions);

    internal RouteOptions Options { get; }

    internal Dictionary<string, ModelGroup> Groups { get; }

    /// <summary>Gets what is known of the deployments, by resource and name.</summary>
    internal Dictionary<string, DeploymentState> States { get; }

    internal NameBits CapabilityBits { get; }

    internal NameBits RegionBits { get; }

    internal ModelGroup? Find(string? model) => model is not null && Groups.TryGetValue(model, out ModelGroup? group) ? group : null;

    internal IEnumerable<RoutedDeployment> Deployments => Groups.Values.SelectMany(static group => group.Deployments);

    /// <summary>Turns what a call needs into the table's bits.</summary>
    internal void Apply(RouteRequirements requirements, ref PickRequest request)
    {
        request.Capabilities = CapabilityBits.OfAll(requirements.Capabilities);
        request.Regions = requirements.Regions.Count == 0 ? 0 : RegionBits.OfAny(requirements.Regions);
    }
}
