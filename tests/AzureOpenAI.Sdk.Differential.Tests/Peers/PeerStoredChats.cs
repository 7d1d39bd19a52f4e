using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;

namespace AzureOpenAI.Sdk.Differential.Tests.Peers;

/// <summary>The peer's calls for chat answers that the service keeps.</summary>
internal static class PeerStoredChats
{
    internal static Func<OpenAIClient, Task> Get(string id) => client => Chats(client).GetChatCompletionAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> Delete(string id) => client => Chats(client).DeleteChatCompletionAsync(id, new RequestOptions());

    internal static Func<OpenAIClient, Task> Update(string id, string json)
        => client => Chats(client).UpdateChatCompletionAsync(id, BinaryContent.Create(BinaryData.FromString(json)), new RequestOptions());

    internal static Func<OpenAIClient, Task> List(string after, int limit, string order, string model)
        => client => ReadAsync(Chats(client).GetChatCompletionsAsync(after, limit, order, metadata: null, model, new RequestOptions()));

    internal static Func<OpenAIClient, Task> ListMessages(string id, string after, int limit, string order)
        => client => ReadAsync(Chats(client).GetChatCompletionMessagesAsync(id, after, limit, order, new RequestOptions()));

    private static ChatClient Chats(OpenAIClient client) => client.GetChatClient("gpt-4o");

    private static async Task ReadAsync(AsyncCollectionResult pages)
    {
        await foreach (ClientResult page in pages.GetRawPagesAsync())
        {
            Assert.That(page.GetRawResponse().Status, Is.EqualTo(200));
        }
    }
}
