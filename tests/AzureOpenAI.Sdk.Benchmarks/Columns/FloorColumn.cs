using System.Buffers;
using AzureOpenAI.Sdk.Benchmarks.Raw;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>
/// Written by hand for speed alone: rented buffers, no types, and of the answer only what is asked for. Nobody would want to use it;
/// it shows what is left to win.
/// </summary>
internal sealed class FloorColumn() : Column("floor")
{
    internal override Func<Task<double>>? Prepare(Work work)
    {
        var client = new HttpMessageInvoker(CannedService.For(work));
        return work switch
        {
            Work.ChatCall or Work.ChatCallWaiting => () => CallAsync(client, work, RawRequests.ChatUri, FloorReader.TextLength),
            Work.LargeImage => () => CallAsync(client, work, RawRequests.ChatUri, FloorReader.TextLength),
            Work.OneVector or Work.ManyVectors => () => CallAsync(client, work, RawRequests.EmbeddingsUri, FloorReader.LastFloatOfBase64),
            Work.VectorsAsNumbers => () => CallAsync(client, work, RawRequests.EmbeddingsUri, FloorReader.LastFloatOfNumbers),
            Work.StreamedEvents or Work.StreamedEventsWaiting => () => StreamAsync(client, work, RawRequests.ChatUri, FloorReader.TakeEvents),
            Work.ResponseEvents => () => StreamAsync(client, work, RawRequests.ResponsesUri, FloorReader.TakeResponseEvents),
            _ => null,
        };
    }

    private static async Task<double> CallAsync(HttpMessageInvoker client, Work work, Uri uri, Func<byte[], int, double> read)
    {
        using HttpRequestMessage request = Request(work, uri);
        using HttpResponseMessage response = await client.SendAsync(request, CancellationToken.None);
        await using Stream body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)response.Content.Headers.ContentLength!.Value);
        try
        {
            int count = 0;
            for (int got = 1; got > 0; count += got)
            {
                got = await body.ReadAsync(buffer.AsMemory(count));
            }

            return read(buffer, count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<double> StreamAsync(HttpMessageInvoker client, Work work, Uri uri, TakeEvents take)
    {
        using HttpRequestMessage request = Request(work, uri);
        using HttpResponseMessage response = await client.SendAsync(request, CancellationToken.None);
        await using Stream body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            int length = 0;
            int end = 0;
            for (int got = 1; got > 0; end += got)
            {
                int taken = take(buffer.AsSpan(0, end), ref length);
                buffer.AsSpan(taken, end - taken).CopyTo(buffer);
                end -= taken;
                got = await body.ReadAsync(buffer.AsMemory(end));
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private delegate int TakeEvents(ReadOnlySpan<byte> bytes, ref int textLength);

    private static HttpRequestMessage Request(Work work, Uri uri)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new FloorContent(work) };
        request.Headers.TryAddWithoutValidation("api-key", Prompts.Key);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return request;
    }
}
