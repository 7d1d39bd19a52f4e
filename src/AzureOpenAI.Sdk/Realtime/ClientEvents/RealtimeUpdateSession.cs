using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Changes the session. What it leaves null stays as it is; the voice stays once the model has spoken.</summary>
public sealed class RealtimeUpdateSession : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="session">What is to be different.</param>
    public RealtimeUpdateSession(RealtimeOptions session)
        : this()
        => Session = Require.NotNull(session);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeUpdateSession()
        : base("session.update")
    {
    }

    /// <summary>Gets or sets what is to be different.</summary>
    public RealtimeOptions? Session { get; set; }
}
