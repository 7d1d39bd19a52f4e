namespace AzureOpenAI.Sdk.Transcription;

/// <summary>A word, and when it was said.</summary>
public sealed class TranscriptionWord : WireModel
{
    /// <summary>Gets or sets the word.</summary>
    public string? Word { get; set; }

    /// <summary>Gets or sets when it begins, in seconds.</summary>
    public double? Start { get; set; }

    /// <summary>Gets or sets when it ends, in seconds.</summary>
    public double? End { get; set; }
}
