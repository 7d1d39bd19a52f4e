using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item of the conversation is whole.</summary>
public sealed class RealtimeItemDone : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemDone()
        : base("conversation.item.done")
    {
    }

    /// <summary>Gets or sets the item after which it stands; null for the first.</summary>
    public string? PreviousItemId { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public RealtimeItem? Item { get; set; }
}
