using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A limit of tokens: a number, or none at all. A number converts to it.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeTokenCount
{
    private const string InfiniteWord = "inf";

    private readonly string? _word;

    /// <summary>Makes a limit.</summary>
    /// <param name="tokens">How many tokens.</param>
    public RealtimeTokenCount(int tokens) => Tokens = tokens;

    private RealtimeTokenCount(string word) => _word = word;

    /// <summary>Gets that there is no limit but the model's. On the wire it is <c>"inf"</c>.</summary>
    public static RealtimeTokenCount Infinite { get; } = new(InfiniteWord);

    /// <summary>Gets how many tokens; null when there is no limit.</summary>
    public int? Tokens { get; }

    /// <summary>Makes a limit of a number.</summary>
    /// <param name="tokens">How many tokens.</param>
    public static implicit operator RealtimeTokenCount(int tokens) => new(tokens);

    /// <summary>Makes a limit of a number.</summary>
    /// <param name="tokens">How many tokens.</param>
    /// <returns>The limit.</returns>
    public static RealtimeTokenCount FromInt32(int tokens) => new(tokens);

    /// <summary>Returns the number or the word.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Tokens?.ToString(CultureInfo.InvariantCulture) ?? _word ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<RealtimeTokenCount>
    {
        /// <inheritdoc/>
        public override RealtimeTokenCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => new(SmallWholeNumberConverter.ReadNumber(ref reader)),
            JsonTokenType.String => new(TextConverter.Read(ref reader)),
            _ => throw new JsonException("A limit of tokens is a number or a word."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, RealtimeTokenCount value, JsonSerializerOptions options)
        {
            if (value.Tokens is { } tokens)
            {
                Require.NotNull(writer).WriteNumberValue(tokens);
            }
            else
            {
                Require.NotNull(writer).WriteStringValue(value.ToString());
            }
        }
    }
}
