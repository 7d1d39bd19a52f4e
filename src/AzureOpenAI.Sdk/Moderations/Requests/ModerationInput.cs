using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Moderations;

/// <summary>What is looked at: a text, several texts, or parts of a content. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ModerationInput
{
    private readonly bool _isOne;

    /// <summary>Creates the input of one text.</summary>
    /// <param name="text">The text.</param>
    public ModerationInput(string text) => (Texts, _isOne) = ([Require.NotNull(text)], true);

    /// <summary>Creates the input of several texts, each of which is looked at by itself.</summary>
    /// <param name="texts">The texts.</param>
    public ModerationInput(IEnumerable<string> texts) => Texts = [.. Require.NotNull(texts)];

    /// <summary>Creates the input of texts and images.</summary>
    /// <param name="parts">The parts.</param>
    public ModerationInput(IEnumerable<ModerationInputPart> parts) => Parts = [.. Require.NotNull(parts)];

    /// <summary>Gets the texts; empty when the input is of parts.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    /// <summary>Gets the parts; empty when the input is of texts.</summary>
    public IReadOnlyList<ModerationInputPart> Parts { get; } = [];

    /// <summary>Makes the input of one text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ModerationInput(string text) => new(text);

    /// <summary>Names the number of texts and parts: what they say never reaches a log by accident.</summary>
    /// <returns>The type and the number.</returns>
    public override string ToString() => $"{nameof(ModerationInput)} ({Texts.Count + Parts.Count})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ModerationInput>
    {
        private const string Expected = "An input is a text, a list of texts, or a list of parts.";

        /// <inheritdoc/>
        public override ModerationInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new ModerationInput(TextConverter.Read(ref reader));
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException(Expected);
            }

            List<string> texts = [];
            List<ModerationInputPart> parts = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.String)
                {
                    texts.Add(TextConverter.Read(ref reader));
                }
                else
                {
                    parts.Add(Nested.Read(ref reader, Wire<ModerationInputPart>.Info) ?? throw new JsonException(Expected));
                }
            }

            return parts.Count == 0 ? new ModerationInput(texts)
                : texts.Count == 0 ? new ModerationInput(parts)
                : throw new JsonException(Expected);
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ModerationInput value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value)._isOne)
            {
                writer.WriteStringValue(value.Texts[0]);
                return;
            }

            writer.WriteStartArray();
            foreach (string text in value.Texts)
            {
                writer.WriteStringValue(text);
            }

            foreach (ModerationInputPart part in value.Parts)
            {
                JsonSerializer.Serialize(writer, part, Wire<ModerationInputPart>.Info);
            }

            writer.WriteEndArray();
        }
    }
}
