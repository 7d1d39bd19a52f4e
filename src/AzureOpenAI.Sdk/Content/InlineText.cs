using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Content;

/// <summary>
/// A text that is, or ends with, a file in base64. One that is made of bytes goes straight into a request, so that the file is never held
/// as a text beside them.
/// </summary>
[JsonConverter(typeof(Converter))]
internal sealed class InlineText
{
    /// <summary>A multiple of three, so that only the last piece is padded.</summary>
    private const int PieceOfBytes = 12 * 1024;
    private const int PieceOfText = 16 * 1024;

    private readonly ReadOnlyMemory<byte>? _bytes;
    private readonly string _start = "";
    private string? _text;

    /// <summary>Takes a text as it is.</summary>
    internal InlineText(string text) => _text = text;

    /// <summary>Takes bytes, which are not copied.</summary>
    /// <param name="start">What stands in front of the base64.</param>
    /// <param name="bytes">The file.</param>
    internal InlineText(string start, ReadOnlyMemory<byte> bytes) => (_start, _bytes) = (start, bytes);

    /// <summary>Gets the text. It is made when it is first asked for.</summary>
    internal string Text => _text ??= Encode(_start, _bytes.GetValueOrDefault());

    internal bool IsEmpty => _bytes is null && _text!.Length == 0;

    /// <summary>Gets how many bytes it takes in a request, about.</summary>
    internal long WrittenLength => _bytes is { } bytes ? _start.Length + ((bytes.Length + 2L) / 3 * 4) : _text!.Length;

    private static string Encode(string start, ReadOnlyMemory<byte> bytes)
    {
#if NET8_0_OR_GREATER
        int length = checked(start.Length + ((bytes.Length + 2) / 3 * 4));
        return string.Create(length, (start, bytes), static (text, parts) =>
        {
            parts.start.CopyTo(text);
            Convert.TryToBase64Chars(parts.bytes.Span, text[parts.start.Length..], out _);
        });
#else
        return start + Convert.ToBase64String(bytes.ToArray());
#endif
    }

    internal sealed class Converter : JsonConverter<InlineText>
    {
        public override InlineText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => new(reader.TokenType == JsonTokenType.String ? TextConverter.Read(ref reader) : throw new JsonException("A string was expected."));

        public override void Write(Utf8JsonWriter writer, InlineText value, JsonSerializerOptions options)
        {
            if (value._bytes is { } bytes)
            {
                // All pieces of a value are of one encoding.
                writer.WriteStringValueSegment(Encoding.UTF8.GetBytes(value._start), isFinalSegment: false);
                WriteBase64(writer, bytes.Span);
            }
            else if (value._text!.Length <= PieceOfText)
            {
                writer.WriteStringValue(value._text);
            }
            else
            {
                WriteInPieces(writer, value._text.AsSpan());
            }
        }

        private static void WriteBase64(Utf8JsonWriter writer, ReadOnlySpan<byte> bytes)
        {
            byte[] piece = ArrayPool<byte>.Shared.Rent(PieceOfText);
            try
            {
                do
                {
                    ReadOnlySpan<byte> next = bytes.Slice(0, Math.Min(bytes.Length, PieceOfBytes));
                    bytes = bytes.Slice(next.Length);
                    Base64.EncodeToUtf8(next, piece, out _, out int written);
                    writer.WriteStringValueSegment(piece.AsSpan(0, written), isFinalSegment: bytes.IsEmpty);
                }
                while (!bytes.IsEmpty);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(piece);
            }
        }

        /// <summary>In one piece, the writer would ask for three bytes for each character.</summary>
        private static void WriteInPieces(Utf8JsonWriter writer, ReadOnlySpan<char> text)
        {
            do
            {
                ReadOnlySpan<char> next = text.Slice(0, Math.Min(text.Length, PieceOfText));
                text = text.Slice(next.Length);
                writer.WriteStringValueSegment(next, isFinalSegment: text.IsEmpty);
            }
            while (!text.IsEmpty);
        }
    }
}
