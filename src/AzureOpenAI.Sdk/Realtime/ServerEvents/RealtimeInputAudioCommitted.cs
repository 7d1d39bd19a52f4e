using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The sound that was sent became an item of the user.</summary>
public sealed class RealtimeInputAudioCommitted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeInputAudioCommitted()
        : base("input_audio_buffer.committed")
    {
    }

    /// <summary>Gets or sets the item after which it stands; null for the first.</summary>
    public string? PreviousItemId { get; set; }

    /// <summary>Gets or sets the item that it becomes.</summary>
    public string? ItemId { get; set; }
}
