using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>The speech is whole.</summary>
public sealed class ResponseAudioDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseAudioDoneUpdate()
        : base("response.audio.done")
    {
    }
}
