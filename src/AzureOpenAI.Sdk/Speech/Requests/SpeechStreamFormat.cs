using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>How speech arrives. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct SpeechStreamFormat
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public SpeechStreamFormat(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets as the bytes of a file.</summary>
    public static SpeechStreamFormat Audio { get; } = new("audio");

    /// <summary>Gets as server-sent events, which end with the usage.</summary>
    public static SpeechStreamFormat Events { get; } = new("sse");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<SpeechStreamFormat>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new SpeechStreamFormat(value), Audio, Events)
        {
        }
    }
}
