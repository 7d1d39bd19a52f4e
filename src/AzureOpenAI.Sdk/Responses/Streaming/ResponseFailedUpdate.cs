using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The response went wrong.</summary>
public sealed class ResponseFailedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFailedUpdate()
        : base("response.failed")
    {
    }

    /// <summary>Gets or sets the response as it is by now.</summary>
    public ResponsesResult? Response { get; set; }
}
