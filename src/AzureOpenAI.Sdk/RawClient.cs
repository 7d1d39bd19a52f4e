using Azure;
using AzureOpenAI.Sdk.Pipeline;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk;

/// <summary>
/// Sends requests that are JSON already, as the lines of a batch are, with all that other calls have: retries, routes, quota, watchers. What
/// comes back is the JSON of the service.
/// </summary>
public class RawClient
{
    private readonly ServicePipeline _pipeline = null!;
    private readonly Func<string, ServiceOperation?> _find = null!;

    internal RawClient(ServicePipeline pipeline, Func<string, ServiceOperation?> find) => (_pipeline, _find) = (pipeline, find);

    /// <summary>For mocking.</summary>
    protected RawClient()
    {
    }

    /// <summary>Returns a client over the same connections whose calls are made with other settings.</summary>
    /// <param name="settings">The settings; what they leave null stays as it is here.</param>
    /// <returns>The client.</returns>
    public virtual RawClient With(CallSettings settings) => new(_pipeline.With(settings), _find);

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="endpoint">What it asks for: <c>chat/completions</c>, <c>completions</c>, <c>embeddings</c> or <c>responses</c>, with the prefix of any version, as a line of a batch has it.</param>
    /// <param name="utf8Json">The body.</param>
    /// <param name="deployment">The deployment, or the logical model of a route; null for the body's own <c>model</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">The endpoint is none of these, or the body is no JSON object, names no model, or asks for a stream. Nothing was sent.</exception>
    /// <exception cref="AzureOpenAIException">The service refused, or could not be reached, or its answer can't be read.</exception>
    public virtual Task<Response<RawResult>> SendAsync(string endpoint, ReadOnlyMemory<byte> utf8Json, string? deployment = null, CancellationToken cancellationToken = default)
    {
        string path = PathOf(Require.NotEmpty(endpoint));
        ServiceOperation operation = _find(path)
            ?? throw new ArgumentException($"'{endpoint}' is no endpoint that takes JSON and answers with it. There are chat/completions, completions, embeddings and responses.", nameof(endpoint));
        var body = new RawBody(utf8Json);
        string model = deployment ?? body.Model ?? throw new ArgumentException("The body names no model. Say which deployment it is for.", nameof(deployment));
        Route route = _pipeline.RouteTo(operation, model);
        return _pipeline.SendRawAsync(route, body.For(route), cancellationToken);
    }

    /// <summary>Takes a whole URL or a path with a version down to the operation.</summary>
    private static string PathOf(string endpoint)
    {
        int end = endpoint.IndexOfAny(['?', '#']);
        string path = (end < 0 ? endpoint : endpoint.Substring(0, end)).TrimEnd('/');
        return path.EndsWith("chat/completions", StringComparison.OrdinalIgnoreCase) ? "chat/completions" : path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
    }
}
