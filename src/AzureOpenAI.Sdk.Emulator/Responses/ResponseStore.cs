using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>The responses and conversations that are kept.</summary>
internal sealed class ResponseStore
{
    private readonly ConcurrentDictionary<string, StoredResponse> _responses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StoredConversation> _conversations = new(StringComparer.Ordinal);

    internal void Add(StoredResponse response)
    {
        _responses[response.Id] = response;
        response.Input.Conversation?.Add([.. response.Input.Items, .. response.Output]);
    }

    internal StoredConversation Add(StoredConversation conversation) => _conversations[conversation.Id] = conversation;

    /// <exception cref="Refusal">404: there is no such response.</exception>
    internal StoredResponse Get(string id)
        => _responses.TryGetValue(id, out var response) ? response : throw Refusal.Request($"Response with id '{id}' not found.", status: StatusCodes.Status404NotFound);

    /// <exception cref="Refusal">400: there is no such response to go on from.</exception>
    internal StoredResponse Previous(string id)
        => _responses.TryGetValue(id, out var response)
            ? response
            : throw Refusal.Request($"Previous response with id '{id}' not found.", "previous_response_id", "previous_response_not_found");

    internal void Delete(string id) => _responses.TryRemove(Get(id).Id, out _);

    /// <exception cref="Refusal">404: there is no such conversation.</exception>
    internal StoredConversation GetConversation(string id)
        => _conversations.TryGetValue(id, out var conversation) ? conversation : throw Refusal.Request($"Conversation with id '{id}' not found.", status: StatusCodes.Status404NotFound);

    internal void DeleteConversation(string id) => _conversations.TryRemove(GetConversation(id).Id, out _);

    /// <exception cref="Refusal">404: no item has that id.</exception>
    internal JsonObject FindItem(string id)
        => _responses.Values.SelectMany(response => response.Everything).Concat(_conversations.Values.SelectMany(conversation => conversation.Items())).FirstOrDefault(item => (string?)item["id"] == id)
            ?? throw Refusal.Request($"Item with id '{id}' not found.", "input", status: StatusCodes.Status404NotFound);
}
