namespace AzureOpenAI.Sdk.Responses;

/// <summary>Speech, and its form.</summary>
public sealed class ResponseAudioData : WireModel
{
    /// <summary>Gets or sets the bytes, as base64.</summary>
    public string? Data { get; set; }

    /// <summary>Gets or sets the form, <c>wav</c> or <c>mp3</c>.</summary>
    public string? Format { get; set; }
}
