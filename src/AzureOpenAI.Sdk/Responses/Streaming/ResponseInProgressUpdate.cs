using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The response is being made.</summary>
public sealed class ResponseInProgressUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseInProgressUpdate()
        : base("response.in_progress")
    {
    }

    /// <summary>Gets or sets the response as it is by now.</summary>
    public ResponsesResult? Response { get; set; }
}
