using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Begins, changes and ends conversations, and what is said in them.</summary>
internal static class ConversationOperations
{
    private const int MostItems = 20;

    internal static IReadOnlyList<Operation> All { get; } =
    [
        new ResourceOperation(HttpMethods.Post, "conversations", CreateAsync),
        new ResourceOperation(HttpMethods.Get, "conversations/{id}", call => WriteAsync(call, Find(call))),
        new ResourceOperation(HttpMethods.Post, "conversations/{id}", UpdateAsync),
        new ResourceOperation(HttpMethods.Delete, "conversations/{id}", DeleteAsync),
        new ResourceOperation(HttpMethods.Post, "conversations/{id}/items", AddAsync),
        new ResourceOperation(HttpMethods.Get, "conversations/{id}/items", call => StoredResponseOperations.ListAsync(call, Find(call).Items())),
        new ResourceOperation(HttpMethods.Get, "conversations/{id}/items/{id}", call => JsonReply.WriteAsync(call.Context, FindItem(call).DeepClone())),
        new ResourceOperation(HttpMethods.Delete, "conversations/{id}/items/{id}", RemoveAsync),
    ];

    private static async Task CreateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var conversation = new StoredConversation(call.State.Clock.GetUtcNow(), Labels(body.Root));
        conversation.Add(Items(call, body.Root));
        await WriteAsync(call, call.State.Responses.Add(conversation)).ConfigureAwait(false);
    }

    private static async Task UpdateAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var conversation = Find(call);
        conversation.Metadata = Labels(body.Root);
        await WriteAsync(call, conversation).ConfigureAwait(false);
    }

    private static Task DeleteAsync(Call call)
    {
        call.State.Responses.DeleteConversation(call.Route.Id);
        return JsonReply.WriteAsync(call.Context, new JsonObject { ["id"] = call.Route.Id, ["object"] = "conversation.deleted", ["deleted"] = true });
    }

    private static async Task AddAsync(Call call)
    {
        using var body = await JsonBody.ReadAsync(call.Context, call.State.MaxRequestBytes).ConfigureAwait(false);
        var items = Items(call, body.Root);
        if (items.Count == 0)
            throw Fields.Missing("items");

        Find(call).Add(items);
        await StoredResponseOperations.ListAsync(call, Enumerable.Reverse(items)).ConfigureAwait(false);
    }

    private static Task RemoveAsync(Call call)
    {
        var conversation = Find(call);
        conversation.Remove((string)FindItem(call)["id"]!);
        return WriteAsync(call, conversation);
    }

    private static List<JsonObject> Items(Call call, JsonElement root)
    {
        var items = ResponseInput.ReadItems(root, "items", call.State.Responses);
        return items.Count <= MostItems ? items : throw Fields.TooMany("items", MostItems, items.Count);
    }

    private static JsonObject Labels(JsonElement root) => Fields.Object(root, "metadata") is { } labels ? JsonObject.Create(labels.Clone())! : [];

    private static StoredConversation Find(Call call) => call.State.Responses.GetConversation(call.Route.Id);

    private static JsonObject FindItem(Call call)
        => Find(call).Items().FirstOrDefault(item => (string?)item["id"] == call.Route.Ids[1])
            ?? throw Refusal.Request($"Item with id '{call.Route.Ids[1]}' not found.", status: StatusCodes.Status404NotFound);

    private static Task WriteAsync(Call call, StoredConversation conversation) => JsonReply.WriteAsync(call.Context, conversation.Write());
}
