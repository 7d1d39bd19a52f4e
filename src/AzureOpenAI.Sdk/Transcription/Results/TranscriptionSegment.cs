using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>A part of what was said, and when. Which members there are depends on the model and the form.</summary>
public sealed class TranscriptionSegment : WireModel
{
    /// <summary>Gets or sets the kind, <c>transcript.text.segment</c>; null from Whisper.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets its number (Whisper) or its name (diarizing models).</summary>
    public TranscriptionSegmentId? Id { get; set; }

    /// <summary>Gets or sets when it begins, in seconds.</summary>
    public double? Start { get; set; }

    /// <summary>Gets or sets when it ends, in seconds.</summary>
    public double? End { get; set; }

    /// <summary>Gets or sets what was said.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets who said it: a known name, or a letter.</summary>
    public string? Speaker { get; set; }

    /// <summary>Gets or sets where Whisper began to listen.</summary>
    public int? Seek { get; set; }

    /// <summary>Gets or sets the tokens of the text.</summary>
    public IReadOnlyList<int> Tokens { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how free the choice of words was.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets the mean logarithm of the likelihood; below -1 the text is doubtful.</summary>
    [JsonPropertyName("avg_logprob")]
    public double? AvgLogProb { get; set; }

    /// <summary>Gets or sets how well the text can be compressed; above 2.4 it is doubtful.</summary>
    public double? CompressionRatio { get; set; }

    /// <summary>Gets or sets how likely it is that nobody spoke.</summary>
    public double? NoSpeechProb { get; set; }
}
