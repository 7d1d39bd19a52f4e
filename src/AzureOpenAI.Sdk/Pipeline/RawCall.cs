using System.Text.Json;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is handed over as the service wrote it.</summary>
internal sealed class RawCall(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : ResultCall<RawResult>(route, settings, limits, started, caller)
{
    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body)
    {
        if (body.Length == 0)
        {
            return Malformed.Empty(message.Response);
        }

        try
        {
            Result = RawResult.Read(body);
            return null;
        }
        catch (JsonException failure)
        {
            return Malformed.Json(message.Response, body, failure);
        }
    }
}
