using AzureOpenAI.Sdk.Chat;
using AzureOpenAI.Sdk.Differential.Tests.Peers;

namespace AzureOpenAI.Sdk.Differential.Tests.Cases;

/// <summary>Chat answers that the service keeps. What is compared is where the calls go, and their bodies.</summary>
internal static class StoredChatsCases
{
    private const string Chat = """{"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"gpt-4o","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}""";
    private const string EmptyList = """{"object":"list","data":[],"has_more":false}""";

    internal static IEnumerable<WireCase> All =>
    [
        Case("stored_chats.get", PeerStoredChats.Get("chatcmpl-1"), ours => ours.GetAsync("chatcmpl-1")),
        Case("stored_chats.delete", PeerStoredChats.Delete("chatcmpl-1"), ours => ours.DeleteAsync("chatcmpl-1")),
        Case(
            "stored_chats.update",
            PeerStoredChats.Update("chatcmpl-1", """{"metadata":{"team":"sums"}}"""),
            ours => ours.UpdateAsync("chatcmpl-1", new ChatMetadataOptions { Metadata = new Dictionary<string, string> { ["team"] = "sums" } })),
        Case("stored_chats.list_page", PeerStoredChats.List("chatcmpl-0", 5, "desc", "gpt-4o"), ours => FineTuningCases.ReadAsync(ours.ListAsync("gpt-4o", oldestFirst: false), "chatcmpl-0", 5)) with { ReplyTo = static _ => EmptyList },
        Case(
            "stored_chats.messages_page",
            PeerStoredChats.ListMessages("chatcmpl-1", "chatcmpl-1-0", 5, "asc"),
            ours => FineTuningCases.ReadAsync(ours.ListMessagesAsync("chatcmpl-1", oldestFirst: true), "chatcmpl-1-0", 5)) with
        { ReplyTo = static _ => EmptyList },
    ];

    private static WireCase Case(string name, Func<OpenAI.OpenAIClient, Task> peer, Func<StoredChatsClient, Task> ours)
        => new(name, peer, client => ours(client.GetStoredChatsClient()), Chat);
}
