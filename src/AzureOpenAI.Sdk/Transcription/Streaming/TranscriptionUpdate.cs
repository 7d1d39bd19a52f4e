using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>A piece of a transcription: more text, a segment of a speaker, or the end with the whole text.</summary>
public sealed class TranscriptionUpdate : WireModel
{
    internal const string SegmentType = "transcript.text.segment";
    private const string DoneType = "transcript.text.done";

    /// <summary>Gets or sets the kind of event: <c>transcript.text.delta</c>, <c>transcript.text.segment</c> or <c>transcript.text.done</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets whether it is the end, which has the whole text and the usage.</summary>
    [JsonIgnore]
    public bool IsFinal => Type == DoneType;

    /// <summary>Gets or sets the new text.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets the whole text at the end, or that of a segment.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets to which segment the new text belongs.</summary>
    public string? SegmentId { get; set; }

    /// <summary>Gets or sets the name of the segment.</summary>
    public TranscriptionSegmentId? Id { get; set; }

    /// <summary>Gets or sets when the segment begins, in seconds.</summary>
    public double? Start { get; set; }

    /// <summary>Gets or sets when the segment ends, in seconds.</summary>
    public double? End { get; set; }

    /// <summary>Gets or sets who speaks in the segment.</summary>
    public string? Speaker { get; set; }

    /// <summary>Gets or sets the languages that were heard.</summary>
    public IReadOnlyList<TranscriptionLanguage> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how likely each token was.</summary>
    [JsonPropertyName("logprobs")]
    public IReadOnlyList<TranscriptionLogProb> LogProbs { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what it cost; null before the end.</summary>
    public TranscriptionUsage? Usage { get; set; }

    /// <summary>Gets or sets padding that hides the size of the piece.</summary>
    public string? Obfuscation { get; set; }
}
