using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the service had still to play was thrown away. It comes in calls over WebRTC and SIP alone.</summary>
public sealed class RealtimeOutputAudioCleared : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeOutputAudioCleared()
        : base("output_audio_buffer.cleared")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }
}
