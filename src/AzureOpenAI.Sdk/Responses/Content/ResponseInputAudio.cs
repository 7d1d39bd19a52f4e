using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Speech for the model.</summary>
public sealed class ResponseInputAudio : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseInputAudio()
        : base("input_audio")
    {
    }

    /// <summary>Gets or sets the speech.</summary>
    public ResponseAudioData? InputAudio { get; set; }

    /// <summary>Gets or sets the bytes, as base64, in the older form.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets the form, in the older form.</summary>
    public string? Format { get; set; }
}
