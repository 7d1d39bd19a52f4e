using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The response was cut off.</summary>
public sealed class ResponseIncompleteUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseIncompleteUpdate()
        : base("response.incomplete")
    {
    }

    /// <summary>Gets or sets the response as it is by now.</summary>
    public ResponsesResult? Response { get; set; }
}
