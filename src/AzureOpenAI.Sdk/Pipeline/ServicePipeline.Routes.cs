using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <content>Where a call goes.</content>
internal sealed partial class ServicePipeline
{
    /// <summary>Finds the route of an operation that a deployment performs.</summary>
    internal Route RouteTo(ServiceOperation operation, string deployment)
    {
        Route? direct = Endpoint is null ? null : Route.ForDeployment(Endpoint, Version, operation, deployment);
        return _router is null ? direct! : Route.ForModel(operation, deployment, direct);
    }

    /// <summary>Finds the route of an operation on something that the resource holds.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">The values for the places in its path, in their order.</param>
    /// <param name="query">Further parameters.</param>
    /// <param name="body">What the body names, where the path names nothing.</param>
    internal Route RouteTo(ServiceOperation operation, string[] ids, QueryText query = default, INamesKept? body = null)
        => RouteHome(operation, ids, query, ids.Length == 0 ? null : ids[0], body);

    /// <summary>Finds the route of an address that the service itself has given, here or to another process.</summary>
    /// <exception cref="ArgumentException">It leads elsewhere, where the credential must not go.</exception>
    internal Route RouteToLink(ServiceOperation operation, string link, string argument)
        => IsOwn(link) ? Route.ForLink(Endpoint!, Version, operation, new Uri(link))
            : throw new ArgumentException($"It is no address at {Endpoint!.Authority}, and the credential is shown to no other. Give it as the service gave it; nothing was sent.", argument);

    /// <summary>Gets whether an address is at the client's own resource, and so may be shown its credential.</summary>
    internal bool IsOwn(string link)
        => Endpoint is not null && Uri.TryCreate(link, UriKind.Absolute, out Uri? uri) && uri.UserInfo.Length == 0
            && Uri.Compare(uri, Endpoint, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Finds the route of a socket to something that the resource holds, which its query names.</summary>
    internal Route RouteTo(ServiceOperation operation, string parameter, string id)
        => RouteHome(operation, [], default(QueryText).Add(parameter, id), id, body: null);

    /// <summary>Finds the route to the resource that keeps what a call names.</summary>
    private Route RouteHome(ServiceOperation operation, string[] ids, QueryText query, string? id, INamesKept? body)
    {
        if (_router is null)
        {
            return Route.ForResource(Endpoint!, Version, operation, ids, query);
        }

        (Uri endpoint, CredentialPolicy? credential, ServiceVersion version) = _router.HomeOf(id, body, Endpoint, Version);
        return Route.ForResource(endpoint, version, operation, ids, query, credential);
    }
}
