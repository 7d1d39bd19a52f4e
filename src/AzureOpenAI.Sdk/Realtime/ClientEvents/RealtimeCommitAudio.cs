using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Makes an item of the sound that was sent. Where the service detects turns, it does so itself.</summary>
public sealed class RealtimeCommitAudio : RealtimeClientEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeCommitAudio()
        : base("input_audio_buffer.commit")
    {
    }
}
