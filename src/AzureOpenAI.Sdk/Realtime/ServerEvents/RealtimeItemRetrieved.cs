using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>An item that a <see cref="RealtimeRetrieveItem"/> asked for, with its sound.</summary>
public sealed class RealtimeItemRetrieved : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemRetrieved()
        : base("conversation.item.retrieved")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public RealtimeItem? Item { get; set; }
}
