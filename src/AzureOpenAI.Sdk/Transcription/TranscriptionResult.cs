using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What was said. <see cref="Text"/> is there in every form; the other members depend on the form and the model.</summary>
public sealed class TranscriptionResult : WireModel, IUsageReport
{
    /// <summary>Gets or sets what was said: the text, or the subtitles where those were asked for, as they came.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets which task it was, <c>transcribe</c> or <c>translate</c>.</summary>
    public string? Task { get; set; }

    /// <summary>Gets or sets the language that was spoken, as a word such as <c>english</c>.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the languages that were heard.</summary>
    public IReadOnlyList<TranscriptionLanguage> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how long the sound is, in seconds.</summary>
    public double? Duration { get; set; }

    /// <summary>Gets or sets the parts with their times.</summary>
    public IReadOnlyList<TranscriptionSegment> Segments { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the words with their times.</summary>
    public IReadOnlyList<TranscriptionWord> Words { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how likely each token was.</summary>
    [JsonPropertyName("logprobs")]
    public IReadOnlyList<TranscriptionLogProb> LogProbs { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what it cost; null in the forms that are no JSON.</summary>
    public TranscriptionUsage? Usage { get; set; }

    string? IUsageReport.ModelName => null;

    long? IUsageReport.InputTokenCount => Usage?.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage?.OutputTokens;
}
