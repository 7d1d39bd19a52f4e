using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The response is whole.</summary>
public sealed class ResponseCompletedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseCompletedUpdate()
        : base("response.completed")
    {
    }

    /// <summary>Gets or sets the response as it is by now.</summary>
    public ResponsesResult? Response { get; set; }
}
