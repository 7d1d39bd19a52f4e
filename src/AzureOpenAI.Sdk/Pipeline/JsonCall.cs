using System.Text.Json;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is one JSON object.</summary>
internal sealed class JsonCall<TResult>(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : ResultCall<TResult>(route, settings, limits, started, caller)
    where TResult : class
{
    internal override bool HoldsError => Result is WireModel { AdditionalProperties: { } unknown }
        && unknown.TryGetValue("error", out JsonElement error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String;

    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body)
    {
        if (body.Length == 0)
        {
            // Some versions answer a deletion without a body, and the control plane much else.
            Result = Route.Operation.MayBeEmpty ? Wire<TResult>.Read("{}"u8) : null;
            return Result is null ? Malformed.Empty(message.Response) : null;
        }

        if (contentType is not null && contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return Malformed.NotJson(message.Response, contentType);
        }

        try
        {
            Result = Wire<TResult>.Read(body);
            return Result is null ? Malformed.Empty(message.Response) : null;
        }
        catch (JsonException failure)
        {
            return Malformed.Json(message.Response, body, failure);
        }
    }
}
