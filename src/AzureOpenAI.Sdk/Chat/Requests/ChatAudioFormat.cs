using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>The format of audio. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatAudioFormat
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatAudioFormat(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets WAV.</summary>
    public static ChatAudioFormat Wav { get; } = new("wav");

    /// <summary>Gets MP3.</summary>
    public static ChatAudioFormat Mp3 { get; } = new("mp3");

    /// <summary>Gets AAC.</summary>
    public static ChatAudioFormat Aac { get; } = new("aac");

    /// <summary>Gets FLAC.</summary>
    public static ChatAudioFormat Flac { get; } = new("flac");

    /// <summary>Gets Opus.</summary>
    public static ChatAudioFormat Opus { get; } = new("opus");

    /// <summary>Gets samples of 16 bits without a header.</summary>
    public static ChatAudioFormat Pcm16 { get; } = new("pcm16");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatAudioFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatAudioFormat(value), Wav, Mp3, Aac, Flac, Opus, Pcm16)
        {
        }
    }
}
