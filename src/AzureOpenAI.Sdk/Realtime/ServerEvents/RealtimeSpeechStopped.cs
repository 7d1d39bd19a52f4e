using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The user stopped speaking.</summary>
public sealed class RealtimeSpeechStopped : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeSpeechStopped()
        : base("input_audio_buffer.speech_stopped")
    {
    }

    /// <summary>Gets or sets where in all sound of the session, in milliseconds.</summary>
    public long? AudioEndMs { get; set; }

    /// <summary>Gets or sets the item that the speech becomes.</summary>
    public string? ItemId { get; set; }
}
