using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A key was pressed on a telephone. It comes in calls over SIP alone.</summary>
public sealed class RealtimeDtmfReceived : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeDtmfReceived()
        : base("input_audio_buffer.dtmf_event_received")
    {
    }

    /// <summary>Gets or sets the key.</summary>
    public string? Event { get; set; }

    /// <summary>Gets or sets when, in seconds since 1970.</summary>
    public long? ReceivedAt { get; set; }
}
