using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>One text, several, or their tokens: what to embed, or what to go on with. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class TextInput
{
    private readonly bool _isOne;

    /// <summary>Creates the input of one text.</summary>
    /// <param name="text">The text.</param>
    public TextInput(string text) => (Texts, _isOne) = ([Require.NotNull(text)], true);

    /// <summary>Creates the input of several texts.</summary>
    /// <param name="texts">The texts.</param>
    public TextInput(IEnumerable<string> texts) => Texts = [.. Require.NotNull(texts)];

    /// <summary>Creates the input of texts that are tokens already.</summary>
    /// <param name="tokens">The tokens of each text.</param>
    public TextInput(IEnumerable<IReadOnlyList<int>> tokens) => Tokens = [.. Require.NotNull(tokens)];

    private TextInput(IReadOnlyList<int> tokens) => (Tokens, _isOne) = ([tokens], true);

    /// <summary>Gets the texts; empty when the input is of tokens.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    /// <summary>Gets the tokens of each text; empty when the input is of texts.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Tokens { get; } = [];

    /// <summary>Gets how many inputs there are.</summary>
    public int Count => Texts.Count + Tokens.Count;

    internal bool HasEmpty => Texts.Any(string.IsNullOrEmpty) || Tokens.Any(tokens => tokens is not { Count: > 0 });

    /// <summary>Names the number of inputs: what they say never reaches a log by accident.</summary>
    /// <returns>The type and the number of inputs.</returns>
    public override string ToString() => $"{nameof(TextInput)} ({Count})";

    /// <summary>Gets some of the inputs.</summary>
    internal TextInput Slice(int start, int count)
        => Tokens.Count > 0 ? new TextInput(Tokens.Skip(start).Take(count)) : new TextInput(Texts.Skip(start).Take(count));

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<TextInput>
    {
        /// <inheritdoc/>
        public override TextInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return new TextInput(TextConverter.Read(ref reader));
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("An input is a text, or a list of texts or tokens.");
            }

            List<string> texts = [];
            List<IReadOnlyList<int>> lists = [];
            List<int> tokens = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.String:
                        texts.Add(TextConverter.Read(ref reader));
                        break;
                    case JsonTokenType.Number when reader.TryGetInt32(out int token):
                        tokens.Add(token);
                        break;
                    case JsonTokenType.StartArray:
                        lists.Add(ReadTokens(ref reader));
                        break;
                    default:
                        throw new JsonException("An input is a text, or a list of texts or tokens.");
                }
            }

            return (texts.Count, lists.Count, tokens.Count) switch
            {
                (_, 0, 0) => new TextInput(texts),
                (0, _, 0) => new TextInput(lists),
                (0, 0, _) => new TextInput(tokens),
                _ => throw new JsonException("An input is all of texts or all of tokens."),
            };
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, TextInput value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            Require.NotNull(value);
            if (!value._isOne)
            {
                writer.WriteStartArray();
            }

            foreach (string text in value.Texts)
            {
                writer.WriteStringValue(text);
            }

            foreach (IReadOnlyList<int> tokens in value.Tokens)
            {
                writer.WriteStartArray();
                foreach (int token in tokens)
                {
                    writer.WriteNumberValue(token);
                }

                writer.WriteEndArray();
            }

            if (!value._isOne)
            {
                writer.WriteEndArray();
            }
        }

        private static List<int> ReadTokens(ref Utf8JsonReader reader)
        {
            List<int> tokens = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                tokens.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int token) ? token : throw new JsonException("A token is a whole number."));
            }

            return tokens;
        }
    }
}
