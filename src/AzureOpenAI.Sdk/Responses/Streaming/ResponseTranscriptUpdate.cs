using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The text of the speech arrives.</summary>
public sealed class ResponseTranscriptUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseTranscriptUpdate()
        : base("response.audio.transcript.delta")
    {
    }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }
}
