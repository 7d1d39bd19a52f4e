using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Throws away what the service has still to play, in calls over WebRTC and SIP, where the service plays.</summary>
public sealed class RealtimeClearOutputAudio : RealtimeClientEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeClearOutputAudio()
        : base("output_audio_buffer.clear")
    {
    }
}
