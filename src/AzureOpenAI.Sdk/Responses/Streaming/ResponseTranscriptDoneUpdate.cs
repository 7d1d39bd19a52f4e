using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The text of the speech is whole.</summary>
public sealed class ResponseTranscriptDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseTranscriptDoneUpdate()
        : base("response.audio.transcript.done")
    {
    }
}
