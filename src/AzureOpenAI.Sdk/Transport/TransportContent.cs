using System.Net;
using Azure.Core;

namespace AzureOpenAI.Sdk.Transport;

/// <summary>Lets the framework's client write a body of the pipeline straight to the socket.</summary>
internal sealed class TransportContent(RequestContent content, CancellationToken cancellationToken) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => content.WriteToAsync(stream, cancellationToken);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => content.WriteToAsync(stream, cancellationToken);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => content.WriteTo(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length) => content.TryComputeLength(out length);
}
