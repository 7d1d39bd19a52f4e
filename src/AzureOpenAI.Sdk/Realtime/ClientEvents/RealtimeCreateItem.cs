using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Adds an item to the conversation. It asks for no response.</summary>
public sealed class RealtimeCreateItem : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="item">The item.</param>
    public RealtimeCreateItem(RealtimeItem item)
        : this()
        => Item = Require.NotNull(item);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeCreateItem()
        : base("conversation.item.create")
    {
    }

    /// <summary>Gets or sets the item after which it goes; <c>root</c> for the beginning, null for the end.</summary>
    public string? PreviousItemId { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public RealtimeItem? Item { get; set; }
}
