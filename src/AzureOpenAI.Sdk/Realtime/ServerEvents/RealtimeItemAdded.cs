using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item was added to the conversation, by you or by the model. It need not be whole yet: see <see cref="RealtimeItemDone"/>.</summary>
public sealed class RealtimeItemAdded : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemAdded()
        : base("conversation.item.added")
    {
    }

    /// <summary>Gets or sets the item after which it stands; null for the first.</summary>
    public string? PreviousItemId { get; set; }

    /// <summary>Gets or sets the item.</summary>
    public RealtimeItem? Item { get; set; }
}
