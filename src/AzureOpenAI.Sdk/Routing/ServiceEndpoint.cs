namespace AzureOpenAI.Sdk.Routing;

/// <summary>The root of a resource's URLs, after it was found fit to receive a credential.</summary>
internal static class ServiceEndpoint
{
    private static readonly string[] AzureDomains =
    [
        ".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".api.cognitive.microsoft.com",
        ".openai.azure.us", ".cognitiveservices.azure.us", ".services.ai.azure.us",
        ".openai.azure.cn", ".cognitiveservices.azure.cn", ".services.ai.azure.cn",
    ];

    /// <summary>Checks an endpoint and returns it with its path ended by a slash and without <c>openai/v1</c>.</summary>
    /// <exception cref="ArgumentException">It is no endpoint that a credential may be sent to. The message says what to do.</exception>
    internal static Uri Validate(Uri endpoint, AzureOpenAIClientOptions options)
    {
        Require.NotNull(endpoint);
        if (!endpoint.IsAbsoluteUri)
        {
            throw Bad("The endpoint must be absolute, for example https://my-resource.openai.azure.com.");
        }

        if (endpoint.UserInfo.Length > 0)
        {
            throw Bad("The endpoint must not hold a user name or password. Give the credential to the client's constructor.");
        }

        if (endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw Bad("The endpoint must not hold a query or fragment. The version goes into the options.");
        }

        RequireScheme(endpoint, options);
        RequireHost(endpoint, options);
        return WithoutServicePath(endpoint);
    }

    private static void RequireScheme(Uri endpoint, AzureOpenAIClientOptions options)
    {
        if (endpoint.Scheme == Uri.UriSchemeHttps)
        {
            return;
        }

        if (endpoint.Scheme != Uri.UriSchemeHttp)
        {
            throw Bad($"The endpoint must begin with https://, not {endpoint.Scheme}://.");
        }

        if (!endpoint.IsLoopback)
        {
            throw Bad("The endpoint must begin with https://: over http:// anyone on the way could read the credential.");
        }

        if (!options.AllowInsecureLoopback)
        {
            throw Bad($"The endpoint must begin with https://. For an emulator on this machine, set {nameof(AzureOpenAIClientOptions)}.{nameof(AzureOpenAIClientOptions.AllowInsecureLoopback)}.");
        }
    }

    private static void RequireHost(Uri endpoint, AzureOpenAIClientOptions options)
    {
        string host = endpoint.IdnHost;
        if (endpoint.IsLoopback || Array.Exists(AzureDomains, domain => IsBelow(host, domain)) || options.AllowedHosts.Any(allowed => Matches(host, allowed)))
        {
            return;
        }

        throw Bad($"'{host}' is not one of Azure's hosts for this service. If it is a gateway of yours, add it: options.{nameof(AzureOpenAIClientOptions.AllowedHosts)}.Add(\"{host}\").");
    }

    private static bool Matches(string host, string allowed)
        => allowed.Length > 1 && (allowed[0] == '.' ? IsBelow(host, allowed) : host.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    private static bool IsBelow(string host, string domain)
        => host.Length > domain.Length && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>People copy the endpoint from where it ends with the version's path: that means the same.</summary>
    private static Uri WithoutServicePath(Uri endpoint)
    {
        string path = endpoint.AbsolutePath.TrimEnd('/');
        foreach (string suffix in new[] { "/openai/v1", "/openai" })
        {
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                path = path.Substring(0, path.Length - suffix.Length);
                break;
            }
        }

        if ((path + "/").IndexOf("/openai/deployments/", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            throw Bad("The endpoint must end before /openai/deployments/…: the deployment's name goes to the sub-client, for example GetChatClient(\"gpt-4o\").");
        }

        return new UriBuilder(endpoint) { Path = path + "/" }.Uri;
    }

    private static ArgumentException Bad(string message, string name = "endpoint") => new(message, name);
}
