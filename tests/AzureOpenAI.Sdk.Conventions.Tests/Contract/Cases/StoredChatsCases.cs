using AzureOpenAI.Sdk.Chat;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Cases;

internal static class StoredChatsCases
{
    private const string Id = "chatcmpl-1";

    internal static IReadOnlyList<ContractCase> All { get; } =
    [
        new(ChatCalls.ListStored, "first page", client => ContractCase.ReadAsync(Chats(client).ListAsync())),
        new(ChatCalls.ListStored, "next page", client => ContractCase.ReadAsync(Chats(client).ListAsync("gpt-4o", new Dictionary<string, string> { ["team"] = "sums" }, oldestFirst: false), after: "chatcmpl-0")),
        new(ChatCalls.GetStored, "by id", client => Chats(client).GetAsync(Id)),
        Update("minimal"),
        Update("maximal"),
        new(ChatCalls.DeleteStored, "by id", client => Chats(client).DeleteAsync(Id)),
        new(ChatCalls.ListStoredMessages, "first page", client => ContractCase.ReadAsync(Chats(client).ListMessagesAsync(Id))),
        new(ChatCalls.ListStoredMessages, "next page", client => ContractCase.ReadAsync(Chats(client).ListMessagesAsync(Id, oldestFirst: true), after: "chatcmpl-1-0")),
    ];

    private static ContractCase Update(string name)
        => ContractCase.Of<ChatMetadataOptions>(ChatCalls.UpdateStored, name, """{ "metadata": { "team": "sums" } }""", (client, typed) => Chats(client).UpdateAsync(Id, typed));

    private static StoredChatsClient Chats(AzureOpenAIClient client) => client.GetStoredChatsClient();
}
