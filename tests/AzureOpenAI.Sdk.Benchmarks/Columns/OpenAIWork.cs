using System.ClientModel;
using AzureOpenAI.Sdk.Benchmarks.Service;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace AzureOpenAI.Sdk.Benchmarks.Columns;

/// <summary>The work in the types of the official libraries, which both of them share.</summary>
internal static class OpenAIWork
{
    internal static Func<Task<double>>? Prepare(Work work, ChatClient chat, EmbeddingClient embeddings) => work switch
    {
        Work.ChatCall or Work.ChatCallWaiting or Work.HintedRetry => () => ChatAsync(chat),
        Work.StreamedEvents or Work.StreamedEventsWaiting => () => StreamAsync(chat),
        Work.LargeImage => () => ImageAsync(chat),
        Work.OneVector or Work.ManyVectors or Work.VectorsAsNumbers => () => EmbedAsync(embeddings, work),
        _ => null,
    };

    private static ChatCompletionOptions Options() => new() { Temperature = Prompts.Temperature, MaxOutputTokenCount = Prompts.MaxTokens };

    private static async Task<double> ChatAsync(ChatClient client)
    {
        ChatCompletion answer = await client.CompleteChatAsync([new SystemChatMessage(Prompts.System), new UserChatMessage(Prompts.User)], Options());
        return answer.Content[0].Text.Length;
    }

    private static async Task<double> ImageAsync(ChatClient client)
    {
        ChatCompletion answer = await client.CompleteChatAsync(
        [
            new UserChatMessage(ChatMessageContentPart.CreateTextPart(Prompts.User), ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(Prompts.Image), "image/png")),
        ]);
        return answer.Content[0].Text.Length;
    }

    private static async Task<double> StreamAsync(ChatClient client)
    {
        AsyncCollectionResult<StreamingChatCompletionUpdate> stream = client.CompleteChatStreamingAsync(
            [new SystemChatMessage(Prompts.System), new UserChatMessage(Prompts.User)], Options());
        int length = 0;
        await foreach (StreamingChatCompletionUpdate update in stream)
        {
            length += update.ContentUpdate.Count > 0 ? update.ContentUpdate[0].Text?.Length ?? 0 : 0;
        }

        return length;
    }

    private static async Task<double> EmbedAsync(EmbeddingClient client, Work work)
    {
        OpenAIEmbeddingCollection answer = await client.GenerateEmbeddingsAsync(Prompts.Texts(work));
        return answer[^1].ToFloats().Span[^1];
    }
}
