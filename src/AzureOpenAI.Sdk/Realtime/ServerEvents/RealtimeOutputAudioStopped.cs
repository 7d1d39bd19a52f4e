using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The service has played all that the model said. It comes in calls over WebRTC and SIP alone.</summary>
public sealed class RealtimeOutputAudioStopped : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeOutputAudioStopped()
        : base("output_audio_buffer.stopped")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }
}
