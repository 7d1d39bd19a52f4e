using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>The file format of speech. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SpeechFormat
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public SpeechFormat(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets MP3.</summary>
    public static SpeechFormat Mp3 { get; } = new("mp3");

    /// <summary>Gets Opus, for low delay over the network.</summary>
    public static SpeechFormat Opus { get; } = new("opus");

    /// <summary>Gets AAC.</summary>
    public static SpeechFormat Aac { get; } = new("aac");

    /// <summary>Gets FLAC, without loss.</summary>
    public static SpeechFormat Flac { get; } = new("flac");

    /// <summary>Gets WAV: no time for decoding.</summary>
    public static SpeechFormat Wav { get; } = new("wav");

    /// <summary>Gets samples alone: 24 kHz, 16 bits, one channel, little-endian, without a header.</summary>
    public static SpeechFormat Pcm { get; } = new("pcm");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<SpeechFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new SpeechFormat(value), Mp3, Opus, Aac, Flac, Wav, Pcm)
        {
        }
    }
}
