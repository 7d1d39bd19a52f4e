using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>A conversation, to which responses are added.</summary>
internal sealed class StoredConversation(DateTimeOffset created, JsonObject metadata)
{
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _items = [];

    internal string Id { get; } = Ids.New("conv_", 48);

    internal JsonObject Metadata { get; set; } = metadata;

    internal IReadOnlyList<JsonObject> Items()
    {
        lock (_lock)
        {
            return [.. _items];
        }
    }

    internal void Add(IEnumerable<JsonObject> items)
    {
        lock (_lock)
        {
            _items.AddRange(items);
        }
    }

    internal bool Remove(string id)
    {
        lock (_lock)
        {
            return _items.RemoveAll(item => (string?)item["id"] == id) > 0;
        }
    }

    internal JsonObject Write() => new()
    {
        ["id"] = Id,
        ["object"] = "conversation",
        ["created_at"] = created.ToUnixTimeSeconds(),
        ["metadata"] = Metadata.DeepClone(),
    };
}
