using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The session is open: the first event of all.</summary>
public sealed class RealtimeSessionCreated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeSessionCreated()
        : base("session.created")
    {
    }

    /// <summary>Gets or sets the session as it is.</summary>
    public RealtimeResult? Session { get; set; }
}
