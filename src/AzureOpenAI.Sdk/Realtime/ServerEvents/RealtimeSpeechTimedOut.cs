using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The user said nothing for as long as <see cref="RealtimeTurnDetection.IdleTimeoutMs"/> says.</summary>
public sealed class RealtimeSpeechTimedOut : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeSpeechTimedOut()
        : base("input_audio_buffer.timeout_triggered")
    {
    }

    /// <summary>Gets or sets where the silence begins, in milliseconds.</summary>
    public long? AudioStartMs { get; set; }

    /// <summary>Gets or sets where it was noticed, in milliseconds.</summary>
    public long? AudioEndMs { get; set; }

    /// <summary>Gets or sets the item that stands for it.</summary>
    public string? ItemId { get; set; }
}
