using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Stops the response that is under way.</summary>
public sealed class RealtimeCancelResponse : RealtimeClientEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeCancelResponse()
        : base("response.cancel")
    {
    }

    /// <summary>Gets or sets the response; null for the one of the conversation.</summary>
    public string? ResponseId { get; set; }
}
