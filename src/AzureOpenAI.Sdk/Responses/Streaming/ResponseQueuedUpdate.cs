using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The response waits.</summary>
public sealed class ResponseQueuedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseQueuedUpdate()
        : base("response.queued")
    {
    }

    /// <summary>Gets or sets the response as it is by now.</summary>
    public ResponsesResult? Response { get; set; }
}
