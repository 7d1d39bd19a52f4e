namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The offer of a WebRTC connection.</summary>
public sealed class RealtimeCallOptions : WireModel
{
    /// <summary>Gets or sets the offer, as SDP.</summary>
    public string? Sdp { get; set; }

    /// <summary>Gets or sets the session; null where an ephemeral key has it.</summary>
    public RealtimeOptions? Session { get; set; }
}
