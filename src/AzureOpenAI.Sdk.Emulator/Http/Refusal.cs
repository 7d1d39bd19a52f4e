using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>A refusal in the service's own words. The gateway's have a code and a message, the model's four fields.</summary>
internal sealed class Refusal : Exception
{
    private Refusal(int status, string message, JsonObject error)
        : base(message)
        => (Status, Error) = (status, error);

    internal int Status { get; }

    internal JsonObject Error { get; }

    internal static Refusal NotFound => Gateway(StatusCodes.Status404NotFound, "404", "Resource not found");

    internal static Refusal DeploymentNotFound => Gateway(
        StatusCodes.Status404NotFound,
        "DeploymentNotFound",
        "The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, please wait a moment and try again.");

    /// <summary>A refusal by the gateway, before any model has seen the request.</summary>
    internal static Refusal Gateway(int status, string code, string message)
        => new(status, message, new() { ["code"] = code, ["message"] = message });

    /// <summary>A refusal by the model's front end: something in the request is wrong.</summary>
    internal static Refusal Request(string message, string? param = null, string? code = null, int status = StatusCodes.Status400BadRequest)
        => Model(status, message, "invalid_request_error", param, code);

    internal static Refusal Model(int status, string message, string? type, string? param, string? code)
        => new(status, message, new() { ["message"] = message, ["type"] = type, ["param"] = param, ["code"] = code });

    /// <summary>A refusal with fields beside the usual four, such as the content filter's.</summary>
    internal static Refusal With(int status, string message, JsonObject error) => new(status, message, error);
}
