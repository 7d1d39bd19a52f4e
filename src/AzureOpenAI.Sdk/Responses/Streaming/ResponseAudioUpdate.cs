using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Speech arrives.</summary>
public sealed class ResponseAudioUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseAudioUpdate()
        : base("response.audio.delta")
    {
    }

    /// <summary>Gets or sets bytes, as base64.</summary>
    public string? Delta { get; set; }
}
