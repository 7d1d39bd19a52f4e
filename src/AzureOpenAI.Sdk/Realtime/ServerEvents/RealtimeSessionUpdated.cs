using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The session was changed as a <see cref="RealtimeUpdateSession"/> asked.</summary>
public sealed class RealtimeSessionUpdated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeSessionUpdated()
        : base("session.updated")
    {
    }

    /// <summary>Gets or sets the session as it is now.</summary>
    public RealtimeResult? Session { get; set; }
}
