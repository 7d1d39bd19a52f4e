using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;
using AzureOpenAI.Sdk.Streaming;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>
/// A call whose answer is a stream of events. It is accepted when its first event is there and is no error: until then nothing was handed
/// out, so a stream that breaks off is a failed attempt like any other.
/// </summary>
internal sealed class StreamCall(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : Call(route, settings, limits, started, caller)
{
    internal override string Accept => "text/event-stream";

    internal override bool IsHandedOver => Feed is not null;

    /// <summary>Gets the events, once the stream is accepted.</summary>
    internal EventFeed? Feed { get; private set; }

    internal override bool Opens(string? contentType)
        => contentType is null || contentType.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase);

    internal override async ValueTask<FailureDetails?> OpenAsync(HttpMessage message, AttemptTimer timer, ResponseLimits limits, string? secret)
    {
        Stream? stream = BodyReader.Decode(message.Response.ContentStream ?? Stream.Null, BodyReader.EncodingOf(message.Response));
        if (stream is null)
        {
            return Malformed.Encoding(message.Response, BodyReader.EncodingOf(message.Response)!);
        }

        var feed = new EventFeed(this, message.Response, stream, timer, limits);
        bool isAccepted = false;
        try
        {
            if (!await feed.PeekAsync(Caller).ConfigureAwait(false))
            {
                return Malformed.NoEvents(message.Response);
            }

            isAccepted = !feed.IsError;
            Feed = isAccepted ? feed : null;
            return isAccepted ? null : Refusal.Read(message.Response, feed.Data, timer.Now, secret);
        }
        catch (BrokenStreamException broken)
        {
            return broken.Details;
        }
        finally
        {
            if (!isAccepted)
            {
                feed.Dispose();
                feed.Release();
            }
        }
    }

    /// <summary>A body read whole is one that is no stream of events.</summary>
    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body) => Malformed.NotEvents(message.Response, body);
}
