namespace AzureOpenAI.Sdk.Grading;

/// <summary>Sound, with its format.</summary>
public sealed class GraderInputAudio : WireModel
{
    /// <summary>Gets or sets the sound, as base64.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets the format: <c>mp3</c> or <c>wav</c>.</summary>
    public string? Format { get; set; }
}
