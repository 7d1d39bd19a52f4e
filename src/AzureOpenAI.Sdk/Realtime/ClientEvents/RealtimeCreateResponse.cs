using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Asks for a response. Where the service detects turns, it begins one itself after each.</summary>
public sealed class RealtimeCreateResponse : RealtimeClientEvent
{
    /// <summary>Creates one.</summary>
    /// <param name="response">What is to be different for this response.</param>
    public RealtimeCreateResponse(RealtimeResponseOptions? response)
        : this()
        => Response = response;

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeCreateResponse()
        : base("response.create")
    {
    }

    /// <summary>Gets or sets what is to be different for this response; null for as the session has it.</summary>
    public RealtimeResponseOptions? Response { get; set; }
}
