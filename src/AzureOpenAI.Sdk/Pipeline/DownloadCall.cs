using Azure.Core;
using AzureOpenAI.Sdk.Errors;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>A call whose answer is handed over as bytes while they arrive. It is accepted when the service answers with success.</summary>
internal sealed class DownloadCall(Route route, CallSettings settings, TimeLimits limits, long started, CancellationToken caller)
    : Call(route, settings, limits, started, caller)
{
    internal override string Accept => "*/*";

    internal override bool IsHandedOver => Body is not null;

    /// <summary>Gets the bytes, once the download is accepted.</summary>
    internal Stream? Body { get; private set; }

    /// <summary>Gets the timer of the attempt, which goes on with the reading.</summary>
    internal AttemptTimer? Timer { get; private set; }

    internal override bool Opens(string? contentType) => true;

    internal override ValueTask<FailureDetails?> OpenAsync(HttpMessage message, AttemptTimer timer, ResponseLimits limits, string? secret)
    {
        string? encoding = BodyReader.EncodingOf(message.Response);
        if (BodyReader.Decode(message.Response.ContentStream ?? Stream.Null, encoding) is not { } body)
        {
            return new ValueTask<FailureDetails?>(Malformed.Encoding(message.Response, encoding!));
        }

        timer.Rest();
        (Body, Timer) = (body, timer);
        return default;
    }

    internal override FailureDetails? Complete(HttpMessage message, string? contentType, ReadOnlySpan<byte> body)
        => throw new InvalidOperationException("A download is not read into memory.");
}
