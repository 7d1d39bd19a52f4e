using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The service began to play what the model says. It comes in calls over WebRTC and SIP alone, where the service plays.</summary>
public sealed class RealtimeOutputAudioStarted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeOutputAudioStarted()
        : base("output_audio_buffer.started")
    {
    }

    /// <summary>Gets or sets the response that it belongs to.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? ResponseId { get; set; }
}
