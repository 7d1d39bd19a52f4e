using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

public partial class DeploymentRouter
{
    private readonly HomeMap _homes = new();

    /// <summary>
    /// Tells which resource keeps an id that another process made: a response, a conversation, a file, a batch, a fine-tuning job, a vector
    /// store, a container. Calls that name it go there. Those that this client made are known already.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="endpoint">The resource.</param>
    /// <exception cref="ArgumentException">No deployment of the routes is on that resource.</exception>
    public virtual void RememberHome(string id, Uri endpoint)
    {
        Require.NotEmpty(id);
        Require.NotNull(endpoint);
        Uri home = Resources.FirstOrDefault(resource => resource.Host == endpoint.Host && resource.Port == endpoint.Port)
            ?? throw new ArgumentException($"No deployment of the routes is on {endpoint.Host}. There are: {string.Join(", ", Resources.Select(static resource => resource.Host))}.", nameof(endpoint));
        _homes.Remember(id, home);
    }

    /// <summary>Notes where a result is kept.</summary>
    internal void Remember(object? result, Uri endpoint)
    {
        if (result is not IKept kept)
        {
            return;
        }

        foreach (string? id in kept.KeptIds)
        {
            if (!string.IsNullOrEmpty(id))
            {
                _homes.Remember(id!, endpoint, Clock.Now);
            }
        }
    }

    /// <summary>Finds the resource of a call that names an id in its path, or ids in its body; the client's own, or the only one there is, when it names none.</summary>
    /// <exception cref="InvalidOperationException">The home of the ids is not known, and there are several that it may be.</exception>
    internal (Uri Endpoint, CredentialPolicy? Credential, ServiceVersion Version) HomeOf(string? id, INamesKept? body, Uri? own, ServiceVersion version)
    {
        HomeSearch search = new(_homes);
        search.Must(id);
        body?.Name(ref search);
        Uri home = search.Home ?? own ?? Only(Resources) ?? throw Unknown(search.Unknown);
        if (home == own)
        {
            return (home, null, version);
        }

        RoutedDeployment? there = Table.Deployments.FirstOrDefault(deployment => deployment.Endpoint == home);
        return there is null ? throw Unknown(id ?? search.Unknown) : (home, there.Credential, there.Version);
    }

    /// <summary>Finds the resource that a routed call must stay with, because it names what that resource keeps; null when it names nothing.</summary>
    /// <exception cref="InvalidOperationException">The home of what it names is not known, and there are several that it may be.</exception>
    private static Uri? HomeIn(ModelGroup group, in HomeSearch named)
        => named.Home ?? (named.Unknown is null ? null : Only(group.Deployments.Select(static deployment => deployment.Endpoint)) ?? throw Unknown(named.Unknown));

    private IEnumerable<Uri> Resources => Table.Deployments.Select(static deployment => deployment.Endpoint).Distinct();

    private static Uri? Only(IEnumerable<Uri> resources)
    {
        Uri[] some = [.. resources.Distinct().Take(2)];
        return some.Length == 1 ? some[0] : null;
    }

    private static InvalidOperationException Unknown(string? id) => new(id is null
        ? "The routes name several resources, and what is made here is kept by one of them. Make a client with that resource's endpoint; nothing was sent."
        : $"It is not known which of the routes' resources keeps '{id}'. Tell it with {nameof(DeploymentRouter)}.{nameof(RememberHome)}, or make a client with that resource's endpoint; nothing was sent.");
}
