using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the model said was cut where the user stopped listening.</summary>
public sealed class RealtimeItemTruncated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeItemTruncated()
        : base("conversation.item.truncated")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of it, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets how much of the sound is left, in milliseconds.</summary>
    public long? AudioEndMs { get; set; }
}
