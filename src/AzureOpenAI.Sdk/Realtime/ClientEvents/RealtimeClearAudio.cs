using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Throws away the sound that was sent and not committed.</summary>
public sealed class RealtimeClearAudio : RealtimeClientEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeClearAudio()
        : base("input_audio_buffer.clear")
    {
    }
}
