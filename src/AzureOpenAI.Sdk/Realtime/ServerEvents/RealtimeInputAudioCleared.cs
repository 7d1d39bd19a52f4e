using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The sound that was sent and not committed was thrown away.</summary>
public sealed class RealtimeInputAudioCleared : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeInputAudioCleared()
        : base("input_audio_buffer.cleared")
    {
    }
}
