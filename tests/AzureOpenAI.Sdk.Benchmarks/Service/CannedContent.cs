using System.Net;

namespace AzureOpenAI.Sdk.Benchmarks.Service;

/// <summary>A body that is read as a network's is: forwards, once, and never in one array that could be had without a copy.</summary>
internal sealed class CannedContent(IReadOnlyList<byte[]> parts, bool waits) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new CannedStream(parts, waits));

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => new CannedStream(parts, waits);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        foreach (byte[] part in parts)
        {
            await stream.WriteAsync(part);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        // A stream's length is not known before its end.
        length = parts.Count == 1 ? parts[0].Length : 0;
        return parts.Count == 1;
    }
}
