using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>The items of a session. Safe for several threads.</summary>
internal sealed class Conversation
{
    private readonly List<Item> _items = [];

    /// <summary>Puts an item after another, or at the end.</summary>
    /// <returns>The item before it; null when it is the first.</returns>
    /// <exception cref="Refusal">400: there is no such item to put it after, or the id is taken.</exception>
    internal string? Add(Item item, string? after = null)
    {
        lock (_items)
        {
            if (_items.Exists(other => other.Id == item.Id))
                throw Refusal.Request($"Error adding item: an item with the id '{item.Id}' already exists.", "item.id", "item_already_exists");
            var at = after is null ? _items.Count : after == "root" ? 0 : IndexOf(after, "previous_item_id") + 1;
            _items.Insert(at, item);
            return at == 0 ? null : _items[at - 1].Id;
        }
    }

    internal Item Find(string? id)
    {
        lock (_items)
            return _items[IndexOf(id, "item_id")];
    }

    internal void Remove(string? id)
    {
        lock (_items)
            _items.RemoveAt(IndexOf(id, "item_id"));
    }

    internal IReadOnlyList<Item> All()
    {
        lock (_items)
            return [.. _items];
    }

    private int IndexOf(string? id, string path)
    {
        if (id is null)
            throw Fields.Missing(path);
        var index = _items.FindIndex(item => item.Id == id);
        return index >= 0 ? index : throw Refusal.Request($"Error: the item with the id '{id}' does not exist.", path, "item_not_found");
    }

    internal static JsonObject Tell(Item item) => (JsonObject)item.Json.DeepClone();
}
