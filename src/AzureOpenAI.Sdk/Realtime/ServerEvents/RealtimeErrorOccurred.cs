using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Something that was asked for could not be done. The session goes on, in most cases.</summary>
public sealed class RealtimeErrorOccurred : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeErrorOccurred()
        : base("error")
    {
    }

    /// <summary>Gets or sets what went wrong.</summary>
    public RealtimeError? Error { get; set; }
}
