using Azure;
using AzureOpenAI.Sdk.Benchmarks.Service;
using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Embeddings;
using AzureOpenAI.Sdk.Responses;
using AzureOpenAI.Sdk.Transport;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>This SDK as its users create it: retries, time limits and telemetry on, and nobody listening.</summary>
internal sealed class OursColumn(string name, bool withToken) : Column(name)
{
    internal override Func<Task<double>>? Prepare(Work work)
    {
        ChatClient chat = NewClient(CannedService.For(work)).GetChatClient(Prompts.Deployment);
        ResponsesClient responses = NewClient(CannedService.For(work)).GetResponsesClient(Prompts.Deployment);
        EmbeddingsClient embeddings = NewClient(CannedService.For(work)).GetEmbeddingsClient(Prompts.Deployment);
        return work switch
        {
            Work.ChatCall or Work.ChatCallWaiting or Work.HintedRetry => () => ChatAsync(chat),
            Work.StreamedEvents or Work.StreamedEventsWaiting => () => StreamAsync(chat),
            Work.ResponseEvents => () => ResponseAsync(responses),
            Work.LargeImage => () => ImageAsync(chat),
            Work.OneVector or Work.ManyVectors or Work.VectorsAsNumbers => () => EmbedAsync(embeddings, work),
            _ => null,
        };
    }

    internal AzureOpenAIClient NewClient(HttpMessageHandler service)
    {
        var options = new AzureOpenAIClientOptions { Transport = new AzureOpenAITransport(service) };
        return withToken
            ? new AzureOpenAIClient(Prompts.Endpoint, new FixedToken(), options)
            : new AzureOpenAIClient(Prompts.Endpoint, new AzureKeyCredential(Prompts.Key), options);
    }

    private static ChatOptions Options() => new([ChatMessage.System(Prompts.System), ChatMessage.User(Prompts.User)])
    {
        Temperature = Prompts.Temperature,
        MaxTokens = Prompts.MaxTokens,
    };

    private static async Task<double> ChatAsync(ChatClient client)
    {
        ChatResult answer = await client.CompleteAsync(Options());
        return answer.Text!.Length;
    }

    private static async Task<double> ImageAsync(ChatClient client)
    {
        ChatResult answer = await client.CompleteAsync(new ChatOptions(
            [ChatMessage.User(ChatContentPart.FromText(Prompts.User), ChatContentPart.FromImage(Prompts.Image))]));
        return answer.Text!.Length;
    }

    private static async Task<double> StreamAsync(ChatClient client)
    {
        await using ChatStream stream = await client.StreamAsync(Options());
        int length = 0;
        await foreach (ChatUpdate update in stream)
        {
            length += update.Text?.Length ?? 0;
        }

        return length;
    }

    private static async Task<double> ResponseAsync(ResponsesClient client)
    {
        await using ResponsesStream stream = await client.StreamAsync(new ResponsesOptions(new ResponseInput([ResponseItem.Developer(Prompts.System), ResponseItem.User(Prompts.User)]))
        {
            Temperature = Prompts.Temperature,
            MaxOutputTokens = Prompts.MaxTokens,
        });
        int length = 0;
        await foreach (ResponsesUpdate update in stream)
        {
            length += (update as ResponseTextUpdate)?.Delta?.Length ?? 0;
        }

        return length;
    }

    private static async Task<double> EmbedAsync(EmbeddingsClient client, Work work)
    {
        EmbeddingsResult answer = await client.GenerateAsync(new EmbeddingsOptions(Prompts.Texts(work))
        {
            EncodingFormat = work == Work.VectorsAsNumbers ? "float" : null,
        });
        return answer.Data[^1].Vector.Span[^1];
    }
}
