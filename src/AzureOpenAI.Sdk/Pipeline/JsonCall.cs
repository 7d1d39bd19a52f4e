using System.Text.Json;
using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is one JSON object.</summary>
internal sealed class JsonCall<TResult>(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : Call(route, settings, limits, isStreamed: false, started, caller)
    where TResult : class
{
    internal TResult? Result { get; private set; }

    internal override bool HoldsError => Result is WireModel { AdditionalProperties: { } unknown }
        && unknown.TryGetValue("error", out JsonElement error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String;

    internal override FailureDetails? Complete(HttpMessage message, ReadOnlySpan<byte> body)
    {
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
