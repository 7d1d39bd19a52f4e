using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What an item says: a text, or parts. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ResponseContent
{
    /// <summary>Creates it of a text.</summary>
    /// <param name="text">The text.</param>
    public ResponseContent(string text) => Text = Require.NotNull(text);

    /// <summary>Creates it of a list.</summary>
    /// <param name="list">The parts, in order.</param>
    public ResponseContent(IEnumerable<ResponseContentPart> list)
    {
        Parts = [.. Require.NotNull(list)];
        if (Parts.Any(static one => one is null))
        {
            throw new ArgumentException("The list has null in it.", nameof(list));
        }
    }

    /// <summary>Gets the text; null when it is a list.</summary>
    public string? Text { get; }

    /// <summary>Gets the list; empty when it is a text.</summary>
    public IReadOnlyList<ResponseContentPart> Parts { get; } = [];

    /// <summary>Makes it of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ResponseContent(string text) => new(text);

    /// <summary>Makes it of a list.</summary>
    /// <param name="list">The parts, in order.</param>
    public static implicit operator ResponseContent(ResponseContentPart[] list) => new(list);

    /// <summary>Says which form it has: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the form.</returns>
    public override string ToString() => $"{nameof(ResponseContent)} ({(Text is null ? $"{Parts.Count} parts" : "text")})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ResponseContent>
    {
        /// <inheritdoc/>
        public override ResponseContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new ResponseContent(TextConverter.Read(ref reader)),
            JsonTokenType.StartArray => FromList(Nested.Read(ref reader, Wire<IReadOnlyList<ResponseContentPart>>.Info)!),
            _ => throw new JsonException("A content is a text or a list of parts."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ResponseContent value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value).Text is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Parts, Wire<IReadOnlyList<ResponseContentPart>>.Info);
            }
        }

        private static ResponseContent FromList(IReadOnlyList<ResponseContentPart> list)
            => list.Any(static one => one is null) ? throw new JsonException("The list has null in it.") : new ResponseContent(list);
    }
}
