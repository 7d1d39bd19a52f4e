using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Transcription;

/// <summary>What a segment is called: a number (Whisper), or a name (diarizing models).</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct TranscriptionSegmentId
{
    private readonly string? _name;

    /// <summary>Creates one of a number.</summary>
    /// <param name="number">The number.</param>
    public TranscriptionSegmentId(long number) => Number = number;

    /// <summary>Creates one of a name.</summary>
    /// <param name="name">The name.</param>
    public TranscriptionSegmentId(string name) => _name = Require.NotNull(name);

    /// <summary>Gets the number; null when it is a name.</summary>
    public long? Number { get; }

    /// <summary>Gets the name; null when it is a number.</summary>
    public string? Name => Number is null ? _name ?? "" : null;

    /// <summary>Returns the number or the name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? _name ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<TranscriptionSegmentId>
    {
        /// <inheritdoc/>
        public override TranscriptionSegmentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new TranscriptionSegmentId(TextConverter.Read(ref reader)),
            JsonTokenType.Number when reader.TryGetInt64(out long number) => new TranscriptionSegmentId(number),
            _ => throw new JsonException("A segment's id is a whole number or a text."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, TranscriptionSegmentId value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (value.Number is { } number)
            {
                writer.WriteNumberValue(number);
            }
            else
            {
                writer.WriteStringValue(value.Name);
            }
        }
    }
}
