using AzureOpenAI.Sdk.Pipeline;

namespace AzureOpenAI.Sdk.Routing;

public partial class DeploymentRouter
{
    private readonly HomeMap _homes = new();

    /// <summary>
    /// Tells which resource keeps an id that another process made: a response, a conversation, a file, a batch, a fine-tuning job. Calls that
    /// name it go there. Those that this client made are known already.
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

    /// <summary>Finds the resource of a call that names an id in its path; the client's own, or the only one there is, when it names none.</summary>
    /// <exception cref="InvalidOperationException">The home of the id is not known, and there are several that it may be.</exception>
    internal (Uri Endpoint, CredentialPolicy? Credential, ServiceVersion Version) HomeOf(string? id, Uri? own, ServiceVersion version)
    {
        Uri home = (id is null ? null : _homes.Find(id)) ?? own ?? Only(Resources) ?? throw Unknown(id);
        if (home == own)
        {
            return (home, null, version);
        }

        RoutedDeployment? there = Table.Deployments.FirstOrDefault(deployment => deployment.Endpoint == home);
        return there is null ? throw Unknown(id) : (home, there.Credential, there.Version);
    }

    /// <summary>Finds the resource that a routed call must stay with, because it goes on with what that resource keeps.</summary>
    /// <exception cref="InvalidOperationException">The home of the id is not known, and there are several that it may be.</exception>
    private Uri HomeIn(ModelGroup group, string id)
        => _homes.Find(id) ?? Only(group.Deployments.Select(static deployment => deployment.Endpoint)) ?? throw Unknown(id);

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
