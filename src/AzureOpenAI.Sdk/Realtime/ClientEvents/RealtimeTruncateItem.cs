using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Cuts what the model said where the user stopped listening, so that the model knows what was heard.</summary>
public sealed class RealtimeTruncateItem : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="contentIndex">Which part of it, from 0.</param>
    /// <param name="audioEndMs">How much of its sound was heard, in milliseconds.</param>
    public RealtimeTruncateItem(string itemId, int contentIndex, long audioEndMs)
        : this()
        => (ItemId, ContentIndex, AudioEndMs) = (Require.NotEmpty(itemId), contentIndex, audioEndMs);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTruncateItem()
        : base("conversation.item.truncate")
    {
    }

    /// <summary>Gets or sets the item.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of it, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets how much of its sound was heard, in milliseconds. More than there is, is refused.</summary>
    public long? AudioEndMs { get; set; }
}
