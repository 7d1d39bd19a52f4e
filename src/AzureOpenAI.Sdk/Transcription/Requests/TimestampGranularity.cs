using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What gets times. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct TimestampGranularity
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public TimestampGranularity(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a time for each word.</summary>
    public static TimestampGranularity Word { get; } = new("word");

    /// <summary>Gets a time for each segment.</summary>
    public static TimestampGranularity Segment { get; } = new("segment");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<TimestampGranularity>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new TimestampGranularity(value), Word, Segment)
        {
        }
    }
}
