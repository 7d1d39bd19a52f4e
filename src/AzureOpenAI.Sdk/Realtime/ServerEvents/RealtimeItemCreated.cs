using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item was added to the conversation: what versions with a date say in place of <see cref="RealtimeItemAdded"/>.</summary>
public sealed class RealtimeItemCreated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemCreated()
        : base("conversation.item.created")
    {
    }

    /// <summary>Gets or sets the item after which it stands; null for the first.</summary>
    public string? PreviousItemId { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public RealtimeItem? Item { get; set; }
}
