namespace AzureOpenAI.Sdk.Routing;

/// <summary>Deployments of equal rank. A tier is used only when none of the tiers before it has room.</summary>
public sealed class RouteTier
{
    /// <summary>Creates a tier, to be filled.</summary>
    public RouteTier()
    {
    }

    /// <summary>Creates a tier.</summary>
    /// <param name="deployments">Its deployments.</param>
    public RouteTier(params RouteDeployment[] deployments) => Deployments = [.. Require.NotNull(deployments)];

    /// <summary>Gets the deployments.</summary>
    public IList<RouteDeployment> Deployments { get; } = [];
}
