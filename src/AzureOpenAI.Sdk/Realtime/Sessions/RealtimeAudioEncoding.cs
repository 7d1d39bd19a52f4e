using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How samples are written. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeAudioEncoding
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeAudioEncoding(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets 16-bit PCM, little-endian.</summary>
    public static RealtimeAudioEncoding Pcm { get; } = new("audio/pcm");

    /// <summary>Gets G.711 mu-law.</summary>
    public static RealtimeAudioEncoding MuLaw { get; } = new("audio/pcmu");

    /// <summary>Gets G.711 A-law.</summary>
    public static RealtimeAudioEncoding ALaw { get; } = new("audio/pcma");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeAudioEncoding>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeAudioEncoding(value), Pcm, MuLaw, ALaw)
        {
        }
    }
}
