using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is a stream of events: the pipeline hands it over unread.</summary>
internal sealed class StreamCall(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : Call(route, settings, limits, isStreamed: true, started, caller)
{
    /// <summary>A body read whole is one that is no stream of events.</summary>
    internal override FailureDetails? Complete(HttpMessage message, ReadOnlySpan<byte> body) => Malformed.NotEvents(message.Response, body);
}
