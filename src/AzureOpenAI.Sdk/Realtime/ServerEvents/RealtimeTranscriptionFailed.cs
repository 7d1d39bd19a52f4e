using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the user said could not be written down. The model heard it all the same.</summary>
public sealed class RealtimeTranscriptionFailed : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeTranscriptionFailed()
        : base("conversation.item.input_audio_transcription.failed")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which part of the item it belongs to, from 0.</summary>
    public int? ContentIndex { get; set; }

    /// <summary>Gets or sets why.</summary>
    public RealtimeError? Error { get; set; }
}
