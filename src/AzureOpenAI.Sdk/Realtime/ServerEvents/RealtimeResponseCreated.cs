using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The model begins a response.</summary>
public sealed class RealtimeResponseCreated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeResponseCreated()
        : base("response.created")
    {
    }

    /// <summary>Gets or sets the response, still empty.</summary>
    public RealtimeResponse? Response { get; set; }
}
