using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Where an operation is: the one place that knows the shapes of the service's URLs.</summary>
internal sealed class Route
{
    private static readonly Uri Nowhere = new("https://router.invalid/");

    private readonly ServiceVersion _version;
    private readonly byte[]? _model;

    private Route(ServiceOperation operation, ServiceVersion version, string? deployment, Uri uri)
    {
        (Operation, _version, Deployment, Uri) = (operation, version, deployment, uri);
        _model = deployment is not null && (version.HasModelInBody || operation.NamesModelInBody) ? Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(deployment)}\"") : null;
        JsonFront = _model is null ? [.. "{"u8] : [.. Pipeline.JsonFront.Name, .. _model];
        NamesReasoningModel = deployment is not null && IsReasoningName(deployment);
    }

    internal ServiceOperation Operation { get; }

    /// <summary>Gets the deployment that performs the operation; null when the resource does.</summary>
    internal string? Deployment { get; }

    internal Uri Uri { get; }

    internal ServiceVersion Version => _version;

    /// <summary>Gets the root of the resource's URLs; null for a logical model.</summary>
    internal Uri? Endpoint { get; private init; }

    /// <summary>Gets the credential of a resource that is not the client's own; null for the client's.</summary>
    internal Pipeline.CredentialPolicy? Credential { get; init; }

    /// <summary>Gets the deployment as the value of the body's <c>model</c>, in JSON; empty when the path names it.</summary>
    internal ReadOnlySpan<byte> ModelJson => _model;

    /// <summary>Gets how a request to here begins, up to behind the model's name.</summary>
    internal byte[] JsonFront { get; }

    /// <summary>Gets whether the deployment is the name of a logical model, so that each attempt has a route of its own.</summary>
    internal bool IsOfModel { get; private init; }

    /// <summary>Gets where the call goes while no logical model has the deployment's name; null when the client has no resource of its own.</summary>
    internal Route? Direct { get; private init; }

    /// <summary>Gets whether the deployment's name shows that its model thinks first. A name may hide it, so the options are asked as well.</summary>
    internal bool NamesReasoningModel { get; }

    /// <summary>Finds the route of an operation that a deployment performs.</summary>
    /// <exception cref="ArgumentException">The deployment's name can't stand in a path.</exception>
    internal static Route ForDeployment(Uri endpoint, ServiceVersion version, ServiceOperation operation, string deployment)
    {
        string escaped = PathValue.Escape(deployment, "deployment");
        string path = version.HasModelInBody || operation.NamesModelInBody ? operation.Path : $"deployments/{escaped}/{operation.Path}";
        return new Route(operation, version, deployment, Address(endpoint, version, path, operation.OpensSocket ? SocketQuery(version, operation, deployment) : default)) { Endpoint = endpoint };
    }

    /// <summary>Makes the route of an operation on a logical model. Its address stands for those of the deployments, and nothing is sent there.</summary>
    /// <exception cref="ArgumentException">The model's name can't stand in a path.</exception>
    internal static Route ForModel(ServiceOperation operation, string model, Route? direct)
    {
        PathValue.Escape(model, "deployment");
        return new Route(operation, ServiceVersion.V1, model, direct?.Uri ?? Address(Nowhere, ServiceVersion.V1, operation.Path, default)) { IsOfModel = true, Direct = direct };
    }

    /// <summary>Finds the route of an operation on something that the resource holds.</summary>
    /// <param name="endpoint">The root of the resource's URLs.</param>
    /// <param name="version">The version of the service.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="ids">The values for the places in the operation's path, in their order.</param>
    /// <param name="query">Further parameters.</param>
    /// <param name="credential">The resource's credential; null for the client's own.</param>
    /// <exception cref="ArgumentException">A value can't stand in a path.</exception>
    internal static Route ForResource(
        Uri endpoint, ServiceVersion version, ServiceOperation operation, ReadOnlySpan<string> ids, QueryText query, Pipeline.CredentialPolicy? credential = null)
    {
        string path = Fill(operation.Path, ids);
        Uri uri = operation.IsOfControlPlane ? new Uri(endpoint, $"{path}{query.Add("api-version", version.ApiVersion)}") : Address(endpoint, version, path, query);
        return new Route(operation, version, deployment: null, uri) { Endpoint = endpoint, Credential = credential };
    }

    /// <summary>Makes the route of an address that the service itself has given, such as that of a next page.</summary>
    internal static Route ForLink(Uri endpoint, ServiceVersion version, ServiceOperation operation, Uri link) => new(operation, version, deployment: null, link) { Endpoint = endpoint };

    /// <exception cref="NotSupportedException">The client's version of the service does not have the operation.</exception>
    internal void RequireServed()
    {
        if (!Operation.Versions.Has(_version))
        {
            throw new NotSupportedException(
                $"The version {_version} of the service has no operation '{Operation.Name}'. Versions that have it: {Operation.Versions.Describe()}. "
                + $"Name one in new {nameof(AzureOpenAIClientOptions)}(…); nothing was sent.");
        }
    }

    private static Uri Address(Uri endpoint, ServiceVersion version, string path, QueryText query)
        => new(endpoint, $"openai/{(version.HasModelInBody ? "v1/" : "")}{path}{query.Add("api-version", version.ApiVersion)}");

    private static QueryText SocketQuery(ServiceVersion version, ServiceOperation operation, string deployment)
        => default(QueryText).Add(version.HasModelInBody ? "model" : "deployment", deployment).Add("intent", operation.Intent);

    private static string Fill(string path, ReadOnlySpan<string> ids)
    {
        var filled = new StringBuilder(path.Length + 32);
        int used = 0;
        int at = 0;
        for (int open; (open = path.IndexOf('{', at)) >= 0; used++)
        {
            int close = path.IndexOf('}', open);
            filled.Append(path, at, open - at).Append(PathValue.Escape(ids[used], path.Substring(open + 1, close - open - 1)));
            at = close + 1;
        }

        return used == ids.Length
            ? filled.Append(path, at, path.Length - at).ToString()
            : throw new InvalidOperationException($"The path '{path}' has {used} places for {ids.Length} values.");
    }

    private static bool IsReasoningName(string deployment)
        => deployment.Length >= 2
            && ((deployment[0] is 'o' or 'O' && deployment[1] is >= '1' and <= '9')
                || deployment.StartsWith("gpt-5", StringComparison.OrdinalIgnoreCase)
                || deployment.StartsWith("gpt-6", StringComparison.OrdinalIgnoreCase));
}
