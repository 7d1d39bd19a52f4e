using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a response answers: a text, or items. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ResponseInput
{
    /// <summary>Creates it of a text.</summary>
    /// <param name="text">What the user says.</param>
    public ResponseInput(string text) => Text = Require.NotNull(text);

    /// <summary>Creates it of a list.</summary>
    /// <param name="list">The items, the oldest first.</param>
    public ResponseInput(IEnumerable<ResponseItem> list)
    {
        Items = [.. Require.NotNull(list)];
        if (Items.Any(static one => one is null))
        {
            throw new ArgumentException("The list has null in it.", nameof(list));
        }
    }

    /// <summary>Gets the text; null when it is a list.</summary>
    public string? Text { get; }

    /// <summary>Gets the list; empty when it is a text.</summary>
    public IReadOnlyList<ResponseItem> Items { get; } = [];

    /// <summary>Makes it of a text.</summary>
    /// <param name="text">What the user says.</param>
    public static implicit operator ResponseInput(string text) => new(text);

    /// <summary>Makes it of a list.</summary>
    /// <param name="list">The items, the oldest first.</param>
    public static implicit operator ResponseInput(ResponseItem[] list) => new(list);

    /// <summary>Says which form it has: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the form.</returns>
    public override string ToString() => $"{nameof(ResponseInput)} ({(Text is null ? $"{Items.Count} parts" : "text")})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ResponseInput>
    {
        /// <inheritdoc/>
        public override ResponseInput? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new ResponseInput(TextConverter.Read(ref reader)),
            JsonTokenType.StartArray => FromList(Nested.Read(ref reader, Wire<IReadOnlyList<ResponseItem>>.Info)!),
            _ => throw new JsonException("An input is a text or a list of items."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ResponseInput value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value).Text is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Items, Wire<IReadOnlyList<ResponseItem>>.Info);
            }
        }

        private static ResponseInput FromList(IReadOnlyList<ResponseItem> list)
            => list.Any(static one => one is null) ? throw new JsonException("The list has null in it.") : new ResponseInput(list);
    }
}
