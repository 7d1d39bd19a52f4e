using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Asks for an item as the service has it, with its sound.</summary>
public sealed class RealtimeRetrieveItem : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="itemId">The item.</param>
    public RealtimeRetrieveItem(string itemId)
        : this()
        => ItemId = Require.NotEmpty(itemId);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeRetrieveItem()
        : base("conversation.item.retrieve")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public string? ItemId { get; set; }
}
