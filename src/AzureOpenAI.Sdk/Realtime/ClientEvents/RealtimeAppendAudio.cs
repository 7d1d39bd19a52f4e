using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Sends sound of the user. <see cref="RealtimeSession.SendAudioAsync"/> does the same without an object.</summary>
public sealed class RealtimeAppendAudio : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="audio">The sound.</param>
    public RealtimeAppendAudio(ReadOnlyMemory<byte> audio)
        : this()
        => Audio = new EncodedBytes(audio);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeAppendAudio()
        : base("input_audio_buffer.append")
    {
    }

    /// <summary>Gets or sets the sound, in the format of the session; at most 15 MiB.</summary>
    public EncodedBytes? Audio { get; set; }
}
