using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Speech of the model.</summary>
public sealed class ResponseOutputAudio : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseOutputAudio()
        : base("output_audio")
    {
    }

    /// <summary>Gets or sets the bytes, as base64.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets what is said.</summary>
    public string? Transcript { get; set; }
}
