using AzureOpenAI.Sdk.Emulator.Deployments;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>The headers that Azure puts on its replies.</summary>
internal static class ResponseHeaders
{
    private const string ClientRequestId = "x-ms-client-request-id";

    /// <summary>Those of every reply, refusals too.</summary>
    internal static void WriteCommon(HttpContext context, EmulatorState state)
    {
        var headers = context.Response.Headers;
        headers["apim-request-id"] = Guid.NewGuid().ToString();
        headers["x-request-id"] = Guid.NewGuid().ToString();
        headers["x-ms-region"] = state.Region;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.Headers.TryGetValue(ClientRequestId, out var id))
            headers[ClientRequestId] = id;
    }

    /// <summary>Those of a reply that a deployment gave.</summary>
    internal static void WriteDeployment(HttpContext context, Deployment deployment)
    {
        var headers = context.Response.Headers;
        headers["x-ms-deployment-name"] = deployment.Name;
        headers["x-ms-rai-invoked"] = "true";
        headers["azureml-model-session"] = $"d000-{deployment.Model.VersionedName}";
    }
}
