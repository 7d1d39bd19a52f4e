using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A response is over, however it ended: see <see cref="RealtimeResponse.Status"/>.</summary>
public sealed class RealtimeResponseDone : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeResponseDone()
        : base("response.done")
    {
    }

    /// <summary>Gets or sets the response with its items, without their sound, and what it cost.</summary>
    public RealtimeResponse? Response { get; set; }
}
