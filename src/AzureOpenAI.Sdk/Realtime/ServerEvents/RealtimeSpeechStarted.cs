using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The user began to speak: stop playing, and call <see cref="RealtimeSession.InterruptAsync"/>.</summary>
public sealed class RealtimeSpeechStarted : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeSpeechStarted()
        : base("input_audio_buffer.speech_started")
    {
    }

    /// <summary>Gets or sets where in all sound of the session, in milliseconds.</summary>
    public long? AudioStartMs { get; set; }

    /// <summary>Gets or sets the item that the speech will become.</summary>
    public string? ItemId { get; set; }
}
