using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What to write down, and how. What is null is decided by the service. Most options are known to some models alone.</summary>
public sealed class TranscriptionOptions : WireModel
{
    /// <summary>Creates options for a file.</summary>
    /// <param name="file">The sound: flac, mp3, mp4, mpeg, mpga, m4a, ogg, wav or webm, of at most 25 MB.</param>
    public TranscriptionOptions(FileContent file) => File = Require.NotNull(file);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public TranscriptionOptions()
    {
    }

    /// <summary>Gets or sets the sound.</summary>
    [JsonIgnore]
    public FileContent? File { get; set; }

    /// <summary>Gets or sets the language that is spoken, such as <c>en</c> (ISO 639-1): it makes the text better and quicker.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the languages that may be spoken; of gpt-transcribe alone.</summary>
    public IReadOnlyList<string> Languages { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets words that may come; of gpt-transcribe alone.</summary>
    public IReadOnlyList<string> Keywords { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a text in the style that is wanted, or what was said before, in the language that is spoken.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets in which form the text comes; JSON by default.</summary>
    public TranscriptionFormat? ResponseFormat { get; set; }

    /// <summary>Gets or sets how free the choice of words is, from 0 to 1; 0 by default.</summary>
    public double? Temperature { get; set; }

    /// <summary>Gets or sets what gets times: segments, words or both. It needs <see cref="TranscriptionFormat.VerboseJson"/>.</summary>
    public IReadOnlyList<TimestampGranularity> TimestampGranularities { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets what is told beside the text.</summary>
    public IReadOnlyList<TranscriptionInclude> Include { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets how long sound is cut. Diarizing models need it for sound over 30 seconds.</summary>
    public TranscriptionChunking? ChunkingStrategy { get; set; }

    /// <summary>Gets or sets the names of speakers who are known, at most 4; of diarizing models alone.</summary>
    public IReadOnlyList<string> KnownSpeakerNames { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a piece of each known speaker's voice, of 2 to 10 seconds, as a data URL.</summary>
    public IReadOnlyList<string> KnownSpeakerReferences { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asks for a stream. A client sets it by the method that is called.</summary>
    public bool? Stream { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal TranscriptionOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        var copy = (TranscriptionOptions)MemberwiseClone();
        (copy.Model, copy.Stream) = (null, null);
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent, whatever the model.</summary>
    internal void Validate(bool streamed = false)
    {
        var rules = new OptionRules(nameof(TranscriptionOptions));
        SoundFile.Check(rules, File, nameof(File));
        rules.That(Temperature is null or (>= 0 and <= 1), nameof(Temperature), "must be from 0 to 1.");
        rules.That(
            TimestampGranularities.Count == 0 || ResponseFormat == TranscriptionFormat.VerboseJson,
            nameof(TimestampGranularities),
            $"need {nameof(ResponseFormat)} to be {nameof(TranscriptionFormat.VerboseJson)}.");
        rules.That(
            !Include.Contains(TranscriptionInclude.LogProbs) || ResponseFormat is null || ResponseFormat == TranscriptionFormat.Json,
            nameof(Include),
            $"asks for likelihoods, which come in {nameof(TranscriptionFormat.Json)} alone.");
        rules.That(KnownSpeakerNames.Count == KnownSpeakerReferences.Count, nameof(KnownSpeakerNames), $"and {nameof(KnownSpeakerReferences)} must be equally long: a voice for each name.");
        rules.That(KnownSpeakerNames.Count <= 4, nameof(KnownSpeakerNames), "has more than 4 speakers, which no model takes.");
        rules.That(KnownSpeakerReferences.All(static voice => voice?.StartsWith("data:", StringComparison.Ordinal) == true), nameof(KnownSpeakerReferences), "must be data URLs, such as data:audio/wav;base64,….");
        rules.That(
            !streamed || !(ResponseFormat == TranscriptionFormat.VerboseJson || ResponseFormat == TranscriptionFormat.Srt || ResponseFormat == TranscriptionFormat.Vtt),
            nameof(ResponseFormat),
            "is one of Whisper's, which can't be streamed. Leave it null, or call TranscribeAsync.");
    }
}
