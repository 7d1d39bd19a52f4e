using System.Buffers;
using System.IO.Compression;
using Azure;
using AzureOpenAI.Sdk.Errors;

namespace AzureOpenAI.Sdk.Pipeline;

/// <summary>Reads an answer into memory: no further than the limit, no slower than the timer allows, decompressed where it is compressed.</summary>
internal static class BodyReader
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>What the framework allows, less the one byte that tells a body which just fits from one that does not.</summary>
    private const int LargestArray = 0x7FFFFFC7 - 1;

    /// <summary>Reads the body and leaves it on the response, for whoever looks at it later.</summary>
    /// <param name="response">The response, whose stream is the network's.</param>
    /// <param name="limit">How many bytes are read at most.</param>
    /// <param name="cut">Whether a longer body is cut off (an error's) or a failure (a result's).</param>
    /// <param name="keep">Whether the body stays for good, or its memory is given back by <see cref="RentedBody.Release"/>.</param>
    /// <param name="timer">The attempt's timer.</param>
    /// <param name="async">Whether to wait without a thread.</param>
    /// <returns>What is wrong, or null.</returns>
    internal static async ValueTask<FailureDetails?> ReadAsync(Response response, int limit, bool cut, bool keep, AttemptTimer timer, bool async)
    {
        limit = Math.Min(limit, LargestArray);
        if (response.ContentStream is null)
        {
            response.ContentStream = new MemoryStream([], 0, 0, writable: false, publiclyVisible: true);
            return null;
        }

        Stream network = response.ContentStream;
        string? encoding = EncodingOf(response);
        Stream? decoded = Decode(network, encoding);
        if (decoded is null)
        {
            return Malformed.Encoding(response, encoding!);
        }

        long? length = ReferenceEquals(decoded, network) && response.Headers.ContentLength is { } announced ? announced : null;
        if (length > limit && !cut)
        {
            return Malformed.TooLarge(response, limit, nameof(ResponseLimits.MaxResponseBytes));
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(length ?? 0, FirstBuffer), limit + 1));
        bool isHandedOver = false;
        int count = 0;
        // A thread that blocks in a read hears of the time limit only by losing its stream.
        using CancellationTokenRegistration unblock = async ? default : timer.Token.Register(static stream => ((Stream)stream!).Dispose(), network);
        try
        {
            while (count != length && count <= limit)
            {
                if (count == buffer.Length)
                {
                    buffer = Grow(buffer, count, limit);
                }

                int read = await ReadAsync(decoded, new ArraySegment<byte>(buffer, count, buffer.Length - count), timer, async).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                timer.Progressed();
                count += read;
            }

            if (count > limit && !cut)
            {
                return Malformed.TooLarge(response, limit, nameof(ResponseLimits.MaxResponseBytes));
            }

            count = Math.Min(count, limit);
            if (keep)
            {
                response.ContentStream = new MemoryStream(buffer.AsSpan(0, count).ToArray(), 0, count, writable: false, publiclyVisible: true);
            }
            else
            {
                response.ContentStream = new RentedBody(buffer, count);
                isHandedOver = true;
            }

            return null;
        }
        catch (InvalidDataException failure)
        {
            return Malformed.Encoding(response, encoding ?? "", failure);
        }
        finally
        {
            if (!isHandedOver)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            decoded.Dispose();
        }
    }

    /// <summary>Gets the body that was read, without the byte order mark that some proxies put in front.</summary>
    internal static ReadOnlySpan<byte> BodyOf(Response response)
    {
        ReadOnlySpan<byte> body = response.ContentStream is MemoryStream stream && stream.TryGetBuffer(out ArraySegment<byte> bytes) ? bytes : default;
        return body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? body.Slice(3) : body;
    }

    /// <summary>Gets the name of the compression, or null when there is none.</summary>
    internal static string? EncodingOf(Response response) => response.Headers.TryGetValue("Content-Encoding", out string? value) ? value.Trim() : null;

    /// <summary>Opens a stream that may be compressed, or returns null when this client can't.</summary>
    internal static Stream? Decode(Stream stream, string? encoding) => encoding?.ToUpperInvariant() switch
    {
        null or "" or "IDENTITY" => stream,
        "GZIP" or "X-GZIP" => new GZipStream(stream, CompressionMode.Decompress),
#if NET8_0_OR_GREATER
        "DEFLATE" => new ZLibStream(stream, CompressionMode.Decompress),
        "BR" => new BrotliStream(stream, CompressionMode.Decompress),
#endif
        _ => null,
    };

    private static ValueTask<int> ReadAsync(Stream stream, ArraySegment<byte> room, AttemptTimer timer, bool async)
    {
        if (!async)
        {
            timer.AwaitNext();
            return new ValueTask<int>(stream.Read(room.Array!, room.Offset, room.Count));
        }

#if NET8_0_OR_GREATER
        ValueTask<int> reading = stream.ReadAsync(room, timer.Token);
#else
        var reading = new ValueTask<int>(stream.ReadAsync(room.Array!, room.Offset, room.Count, timer.Token));
#endif
        // Most bodies come together with their headers: then nothing is waited for, and no clock needs to run.
        if (!reading.IsCompleted)
        {
            timer.AwaitNext();
        }

        return reading;
    }

    private static byte[] Grow(byte[] buffer, int count, int limit)
    {
        // One byte above the limit tells a body that just fits from one that does not.
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, (long)limit + 1));
        buffer.AsSpan(0, count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
