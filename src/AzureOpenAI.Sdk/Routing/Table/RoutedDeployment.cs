using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>A deployment as the table of routes has it: where it is, what it shows, what it can do, and how it is doing.</summary>
/// <param name="options">How it was configured.</param>
/// <param name="endpoint">The root of its resource's URLs.</param>
/// <param name="version">The version of the service that it is called with.</param>
/// <param name="credential">Puts the credential into an attempt.</param>
/// <param name="state">What is known of it.</param>
internal sealed class RoutedDeployment(RouteDeployment options, Uri endpoint, ServiceVersion version, CredentialPolicy credential, DeploymentState state)
{
    private Route[] _routes = [];

    internal RouteDeployment Options { get; } = options;

    internal Uri Endpoint { get; } = endpoint;

    internal ServiceVersion Version => version;

    internal CredentialPolicy Credential { get; } = credential;

    internal DeploymentState State { get; } = state;

    /// <summary>Gets what it can do, as bits of the table.</summary>
    internal ulong Capabilities { get; init; }

    /// <summary>Gets its region, as a bit of the table; 0 when it is not known.</summary>
    internal ulong Region { get; init; }

    /// <summary>Gets a number for choices by hash that stays the same whatever else is configured.</summary>
    internal ulong Hash { get; } = StableHash.Of($"{endpoint}|{options.Name}");

    /// <summary>Finds the route of an operation, made once.</summary>
    internal Route RouteTo(ServiceOperation operation)
    {
        foreach (Route route in _routes)
        {
            if (ReferenceEquals(route.Operation, operation))
            {
                return route;
            }
        }

        Route made = Route.ForDeployment(Endpoint, version, operation, Options.Name!);
        // Two threads may both add; what one of them loses is made again.
        _routes = [.. _routes, made];
        return made;
    }

    /// <summary>Says why it can't serve a call at all, whatever its state.</summary>
    internal RouteStanding Fit(in PickRequest request)
    {
        if (Options.Kind == DeploymentKind.Batch)
        {
            return RouteStanding.BatchOnly;
        }

        if ((Capabilities & request.Capabilities) != request.Capabilities)
        {
            return RouteStanding.Incapable;
        }

        if (request.Regions != 0 && (Region & request.Regions) == 0)
        {
            return RouteStanding.WrongRegion;
        }

        if (request.Home is { } home && Endpoint != home)
        {
            return RouteStanding.WrongResource;
        }

        if (Options.ContextWindow is { } window && request.Input + request.Output > window)
        {
            return RouteStanding.TooLong;
        }

        if (request.Operation is { } operation && !operation.Versions.Has(version))
        {
            return RouteStanding.WrongVersion;
        }

        return request.HasTried(this) ? RouteStanding.Tried : RouteStanding.Available;
    }

    public override string ToString() => State.Label;
}
