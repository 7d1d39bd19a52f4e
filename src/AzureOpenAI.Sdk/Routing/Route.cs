using System.Text;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Routing;

/// <summary>Where an operation of a deployment is: the one place that knows the shapes of the service's URLs.</summary>
internal sealed class Route
{
    private readonly byte[]? _model;

    private Route(ServiceOperation operation, string deployment, Uri uri, byte[]? model)
        => (Operation, Deployment, Uri, _model, NamesReasoningModel) = (operation, deployment, uri, model, IsReasoningName(deployment));

    internal ServiceOperation Operation { get; }

    internal string Deployment { get; }

    internal Uri Uri { get; }

    /// <summary>Gets the deployment as the value of the body's <c>model</c>, in JSON; empty when the path names it.</summary>
    internal ReadOnlySpan<byte> ModelJson => _model;

    /// <summary>Gets whether the deployment's name shows that its model thinks first. A name may hide it, so the options are asked as well.</summary>
    internal bool NamesReasoningModel { get; }

    /// <summary>Finds the route of an operation that belongs to a deployment.</summary>
    /// <exception cref="ArgumentException">The deployment's name can't stand in a path.</exception>
    internal static Route ForDeployment(Uri endpoint, ServiceVersion version, ServiceOperation operation, string deployment)
    {
        string escaped = PathValue.Escape(deployment, "deployment");
        string path = version.HasModelInBody
            ? $"openai/v1/{operation.Path}"
            : $"openai/deployments/{escaped}/{operation.Path}";
        string query = version.ApiVersion is { } apiVersion ? "?api-version=" + apiVersion : "";
        byte[]? model = version.HasModelInBody
            ? Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(deployment)}\"")
            : null;
        return new Route(operation, deployment, new Uri(endpoint, path + query), model);
    }

    private static bool IsReasoningName(string deployment)
        => deployment.Length >= 2
            && ((deployment[0] is 'o' or 'O' && deployment[1] is >= '1' and <= '9')
                || deployment.StartsWith("gpt-5", StringComparison.OrdinalIgnoreCase)
                || deployment.StartsWith("gpt-6", StringComparison.OrdinalIgnoreCase));
}
