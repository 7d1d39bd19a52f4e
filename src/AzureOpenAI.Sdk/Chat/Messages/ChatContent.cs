using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a message says: a text, or parts. It is written in the form in which it was made or read.</summary>
[JsonConverter(typeof(Converter))]
public sealed class ChatContent
{
    private readonly string? _text;

    /// <summary>Creates the content of a text.</summary>
    /// <param name="text">The text.</param>
    public ChatContent(string text) => _text = Require.NotNull(text);

    /// <summary>Creates the content of parts.</summary>
    /// <param name="parts">The parts, in order.</param>
    public ChatContent(IEnumerable<ChatContentPart> parts)
    {
        Parts = [.. Require.NotNull(parts)];
        if (Parts.Any(part => part is null))
        {
            throw new ArgumentException("A part is null.", nameof(parts));
        }
    }

    /// <summary>Gets the text: as it is, or put together from the parts that are text; null when no part is.</summary>
    public string? Text => _text ?? Join();

    /// <summary>Gets the parts; a plain text is one part.</summary>
    public IReadOnlyList<ChatContentPart> Parts { get => field ?? [new ChatTextPart(_text!)]; }

    /// <summary>Gets whether the content is a plain text.</summary>
    public bool IsText => _text is not null;

    /// <summary>Makes the content of a text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ChatContent(string text) => new(text);

    /// <summary>Makes the content of parts.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator ChatContent(ChatContentPart[] parts) => new(parts);

    /// <summary>Names the number of parts: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the number of parts.</returns>
    public override string ToString() => $"{nameof(ChatContent)} ({(IsText ? "text" : $"{Parts.Count} parts")})";

    private string? Join()
    {
        string[] texts = [.. Parts.OfType<ChatTextPart>().Select(part => part.Text ?? "")];
        return texts.Length == 0 ? null : string.Concat(texts);
    }

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<ChatContent>
    {
        /// <inheritdoc/>
        public override ChatContent? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new ChatContent(TextConverter.Read(ref reader)),
            JsonTokenType.StartArray => FromParts(Nested.Read(ref reader, Wire<IReadOnlyList<ChatContentPart>>.Info)!),
            _ => throw new JsonException("A content is a text or a list of parts."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, ChatContent value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value)._text is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                JsonSerializer.Serialize(writer, value.Parts, Wire<IReadOnlyList<ChatContentPart>>.Info);
            }
        }

        private static ChatContent FromParts(IReadOnlyList<ChatContentPart> parts)
            => parts.Any(part => part is null) ? throw new JsonException("A part of a content is null.") : new ChatContent(parts);
    }
}
