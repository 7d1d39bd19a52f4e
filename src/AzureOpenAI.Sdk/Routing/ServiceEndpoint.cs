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

    /// <summary>The control plane's hosts; each is also the audience of its tokens.</summary>
    private static readonly string[] ControlPlanes = ["management.azure.com", "management.usgovcloudapi.net", "management.chinacloudapi.cn"];

    /// <summary>Checks an endpoint and returns it with its path ended by a slash and without <c>openai/v1</c>.</summary>
    /// <exception cref="ArgumentException">It is no endpoint that a credential may be sent to. The message says what to do.</exception>
    internal static Uri Validate(Uri endpoint, AzureOpenAIClientOptions options)
    {
        Check(endpoint, options, "https://my-resource.openai.azure.com", static host => Array.Exists(AzureDomains, domain => IsBelow(host, domain)));
        return WithoutServicePath(endpoint);
    }

    /// <summary>Checks the endpoint of a control plane and returns it with its path ended by a slash.</summary>
    /// <exception cref="ArgumentException">It is no endpoint that a credential may be sent to. The message says what to do.</exception>
    internal static Uri ValidateControlPlane(Uri endpoint, AzureOpenAIClientOptions options)
    {
        Check(endpoint, options, "https://management.azure.com", static host => ControlPlaneOf(host) is not null);
        return new UriBuilder(endpoint) { Path = endpoint.AbsolutePath.TrimEnd('/') + "/" }.Uri;
    }

    /// <summary>Finds the audience of a control plane's tokens: its cloud's, also for the host of a region or a gateway.</summary>
    internal static AzureOpenAIAudience AudienceOfControlPlane(Uri endpoint) => new($"https://{ControlPlaneOf(endpoint.IdnHost) ?? ControlPlanes[0]}/.default");

    private static string? ControlPlaneOf(string host) => Array.Find(ControlPlanes, known => host.Equals(known, StringComparison.OrdinalIgnoreCase) || IsBelow(host, "." + known));

    private static void Check(Uri endpoint, AzureOpenAIClientOptions options, string example, Func<string, bool> isAzures)
    {
        Require.NotNull(endpoint);
        if (!endpoint.IsAbsoluteUri)
        {
            throw Bad($"The endpoint must be absolute, for example {example}.");
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
        RequireHost(endpoint, options, isAzures);
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

    private static void RequireHost(Uri endpoint, AzureOpenAIClientOptions options, Func<string, bool> isAzures)
    {
        string host = endpoint.IdnHost;
        if (endpoint.IsLoopback || isAzures(host) || options.AllowedHosts.Any(allowed => Matches(host, allowed)))
        {
            return;
        }

        throw Bad($"'{host}' is not one of Azure's hosts for this service. If it is a gateway of yours, add it: options.{nameof(AzureOpenAIClientOptions.AllowedHosts)}.Add(\"{host}\").");
    }

    private static bool Matches(string host, string allowed)
        => allowed.Length > 1 && (allowed[0] == '.' ? IsBelow(host, allowed) : host.Equals(allowed, StringComparison.OrdinalIgnoreCase));

    private static bool IsBelow(string host, string domain) => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase);

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
