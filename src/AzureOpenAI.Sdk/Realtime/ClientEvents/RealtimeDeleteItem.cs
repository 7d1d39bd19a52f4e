using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Takes an item out of the conversation.</summary>
public sealed class RealtimeDeleteItem : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="itemId">The item.</param>
    public RealtimeDeleteItem(string itemId)
        : this()
        => ItemId = Require.NotEmpty(itemId);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeDeleteItem()
        : base("conversation.item.delete")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public string? ItemId { get; set; }
}
