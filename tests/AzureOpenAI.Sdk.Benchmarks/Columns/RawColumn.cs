using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Benchmarks.Raw;
using AzureOpenAI.Sdk.Benchmarks.Service;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>
/// The framework alone, written the plain way: HttpClient, source-generated types for what the answer says, the framework's parser of
/// events. No retry, no time limits beyond HttpClient's own, no errors beyond the status. All ratios are to this.
/// </summary>
internal sealed class RawColumn() : Column("raw")
{
    internal override Func<Task<double>>? Prepare(Work work)
    {
        var client = new HttpClient(CannedService.For(work));
        client.DefaultRequestHeaders.Add("api-key", Prompts.Key);
        return work switch
        {
            Work.ChatCall or Work.ChatCallWaiting => () => ChatAsync(client),
            Work.StreamedEvents or Work.StreamedEventsWaiting => () => StreamAsync(client),
            Work.ResponseEvents => () => ResponseAsync(client),
            Work.OneVector or Work.ManyVectors => () => Base64Async(client, work),
            Work.VectorsAsNumbers => () => NumbersAsync(client, work),
            Work.LargeImage => () => ImageAsync(client),
            _ => null,
        };
    }

    private static async Task<double> ChatAsync(HttpClient client)
    {
        RawChatResponse answer = await PostAsync(client, RawRequests.ChatUri, RawRequests.Chat(), RawJson.Default.RawChatRequest, RawJson.Default.RawChatResponse);
        return answer.Choices![0].Message!.Content!.Length;
    }

    private static async Task<double> ImageAsync(HttpClient client)
    {
        RawChatResponse answer = await PostAsync(client, RawRequests.ChatUri, RawRequests.Image(), RawJson.Default.RawImageRequest, RawJson.Default.RawChatResponse);
        return answer.Choices![0].Message!.Content!.Length;
    }

    private static async Task<double> Base64Async(HttpClient client, Work work)
    {
        RawBase64Response answer = await PostAsync(
            client, RawRequests.EmbeddingsUri, RawRequests.Embeddings(work), RawJson.Default.RawEmbeddingsRequest, RawJson.Default.RawBase64Response);
        return MemoryMarshal.Cast<byte, float>(answer.Data![^1].Embedding)[^1];
    }

    private static async Task<double> NumbersAsync(HttpClient client, Work work)
    {
        RawNumbersResponse answer = await PostAsync(
            client, RawRequests.EmbeddingsUri, RawRequests.Embeddings(work), RawJson.Default.RawEmbeddingsRequest, RawJson.Default.RawNumbersResponse);
        return answer.Data![^1].Embedding![^1];
    }

    private static async Task<double> StreamAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, RawRequests.ChatUri)
        {
            Content = JsonContent.Create(RawRequests.Streamed(), RawJson.Default.RawChatRequest),
        };
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        var parser = SseParser.Create(body, static (_, data) => data.SequenceEqual("[DONE]"u8) ? null : JsonSerializer.Deserialize(data, RawJson.Default.RawChatResponse));
        int length = 0;
        await foreach (SseItem<RawChatResponse?> item in parser.EnumerateAsync())
        {
            if (item.Data is not { } chunk)
            {
                break;
            }

            length += chunk.Choices is [var choice, ..] ? choice.Delta?.Content?.Length ?? 0 : 0;
        }

        return length;
    }

    private static async Task<double> ResponseAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, RawRequests.ResponsesUri)
        {
            Content = JsonContent.Create(RawRequests.Response(), RawJson.Default.RawResponseRequest),
        };
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        var parser = SseParser.Create(body, static (_, data) => JsonSerializer.Deserialize(data, RawJson.Default.RawResponseEvent));
        int length = 0;
        await foreach (SseItem<RawResponseEvent?> item in parser.EnumerateAsync())
        {
            length += item.Data is { Type: "response.output_text.delta", Delta: { } text } ? text.Length : 0;
        }

        return length;
    }

    private static async Task<TAnswer> PostAsync<TRequest, TAnswer>(
        HttpClient client, Uri uri, TRequest body, JsonTypeInfo<TRequest> requestInfo, JsonTypeInfo<TAnswer> answerInfo)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = JsonContent.Create(body, requestInfo) };
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(answerInfo) ?? throw new JsonException("The answer is null.");
    }
}
