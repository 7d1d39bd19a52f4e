using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item was taken out of the conversation.</summary>
public sealed class RealtimeItemDeleted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemDeleted()
        : base("conversation.item.deleted")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public string? ItemId { get; set; }
}
