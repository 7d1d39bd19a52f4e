using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>In which form a transcription comes. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct TranscriptionFormat
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public TranscriptionFormat(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets the text, with the usage.</summary>
    public static TranscriptionFormat Json { get; } = new("json");

    /// <summary>Gets the text with language, duration, segments and words; of Whisper alone.</summary>
    public static TranscriptionFormat VerboseJson { get; } = new("verbose_json");

    /// <summary>Gets the text alone.</summary>
    public static TranscriptionFormat Text { get; } = new("text");

    /// <summary>Gets subtitles in the SubRip form; of Whisper alone.</summary>
    public static TranscriptionFormat Srt { get; } = new("srt");

    /// <summary>Gets subtitles in the WebVTT form; of Whisper alone.</summary>
    public static TranscriptionFormat Vtt { get; } = new("vtt");

    /// <summary>Gets who said what and when; of the diarizing models alone.</summary>
    public static TranscriptionFormat DiarizedJson { get; } = new("diarized_json");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<TranscriptionFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new TranscriptionFormat(value), Json, VerboseJson, Text, Srt, Vtt, DiarizedJson)
        {
        }
    }
}
