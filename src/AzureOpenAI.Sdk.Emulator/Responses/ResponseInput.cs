using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>What a response answers.</summary>
/// <param name="Context">The items of what it goes on from, the oldest first.</param>
/// <param name="Items">The items of the request itself, each with an id.</param>
/// <param name="Conversation">The conversation that it is added to; null when it belongs to none.</param>
internal sealed record ResponseInput(IReadOnlyList<JsonObject> Context, IReadOnlyList<JsonObject> Items, StoredConversation? Conversation)
{
    internal static ResponseInput Read(JsonElement root, ResponseStore store)
    {
        var conversation = ConversationOf(root) is { } id ? store.GetConversation(id) : null;
        var context = Fields.Text(root, "previous_response_id") is { } previous ? store.Previous(previous).Everything
            : conversation?.Items() ?? [];
        return new(context, ReadItems(root, "input", store), conversation);
    }

    /// <summary>Reads items that were sent, and gives each an id.</summary>
    internal static List<JsonObject> ReadItems(JsonElement root, string name, ResponseStore store)
    {
        if (Fields.Find(root, name) is not { } input)
            return [];
        if (input.ValueKind == JsonValueKind.String)
            return [Named(new() { ["type"] = "message", ["role"] = "user", ["content"] = new JsonArray(new JsonObject { ["type"] = "input_text", ["text"] = input.GetString() }) })];
        if (input.ValueKind != JsonValueKind.Array)
            throw Fields.WrongType(input, name, "a string or an array of input items");

        return [.. input.EnumerateArray().Select((item, index) => ReadItem(item, $"{name}[{index}]", store))];
    }

    private static JsonObject ReadItem(JsonElement item, string path, ResponseStore store)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw Fields.WrongType(item, path, "an object");

        var kind = Fields.Text(item, "type", $"{path}.type") ?? (Fields.Find(item, "role") is null ? "item_reference" : "message");
        if (kind == "item_reference")
            return store.FindItem(Fields.Text(item, "id", $"{path}.id") ?? throw Fields.Missing($"{path}.id"));

        var copy = JsonObject.Create(item.Clone())!;
        copy["type"] = kind;
        if (kind == "message" && Fields.Find(item, "content") is { ValueKind: JsonValueKind.String } text)
        {
            var part = Fields.Text(item, "role") == "assistant" ? "output_text" : "input_text";
            copy["content"] = new JsonArray(new JsonObject { ["type"] = part, ["text"] = text.GetString() });
        }

        return Named(copy);
    }

    private static JsonObject Named(JsonObject item)
    {
        item["id"] ??= Ids.New(item["type"]!.GetValue<string>() switch { "message" => "msg_", "function_call" => "fc_", "reasoning" => "rs_", _ => "item_" }, 48);
        if (item["type"]!.GetValue<string>() == "message")
            item["status"] ??= "completed";
        return item;
    }

    private static string? ConversationOf(JsonElement root) => Fields.Find(root, "conversation") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } id => id.GetString(),
        { } given => Fields.Text(given, "id", "conversation.id") ?? throw Fields.Missing("conversation.id"),
    };
}
