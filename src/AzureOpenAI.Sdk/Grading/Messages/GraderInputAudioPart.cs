using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>Sound to a model that grades.</summary>
public sealed class GraderInputAudioPart : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderInputAudioPart()
        : base("input_audio")
    {
    }

    /// <summary>Gets or sets the sound.</summary>
    public GraderInputAudio? InputAudio { get; set; }
}
