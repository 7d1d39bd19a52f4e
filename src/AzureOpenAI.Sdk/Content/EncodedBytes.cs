using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Content;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk;

/// <summary>Bytes that travel as base64 within JSON: an image, or a piece of sound.</summary>
/// <remarks>
/// They are decoded straight from the JSON, once, without a text in between. Base64 that is not written as this SDK would write it, or
/// that is none, is kept as it came, so that it can be written again unchanged.
/// </remarks>
[JsonConverter(typeof(Converter))]
public sealed class EncodedBytes
{
    private readonly ReadOnlyMemory<byte>? _bytes;
    private readonly string? _text;

    /// <summary>Takes bytes. They are not copied.</summary>
    /// <param name="bytes">The bytes.</param>
    public EncodedBytes(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    private EncodedBytes(string text)
    {
        _text = text;
        if (Base64Text.TryDecodeLoosely(text) is { } bytes)
        {
            _bytes = bytes;
        }
    }

    /// <summary>Gets whether the base64 could be decoded.</summary>
    public bool IsValid => _bytes is not null;

    /// <summary>Gets the bytes.</summary>
    /// <exception cref="InvalidOperationException">What came is no base64, so that there are none: see <see cref="IsValid"/>.</exception>
    public ReadOnlyMemory<byte> Bytes => _bytes ?? throw new InvalidOperationException(
        $"What the service or a proxy sent here is not base64, or only a part of it. {nameof(IsValid)} tells before; the JSON has it as it came.");

    /// <summary>Names the number of bytes: what they are never reaches a log by accident.</summary>
    /// <returns>The type and the number.</returns>
    public override string ToString() => $"{nameof(EncodedBytes)} ({_bytes?.Length ?? 0})";

    /// <summary>Reads and writes them.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<EncodedBytes>
    {
        /// <inheritdoc/>
        public override EncodedBytes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException("A text in base64 was expected.");
            }

            return (reader.ValueIsEscaped || reader.HasValueSequence ? DecodeCopy(ref reader) : Base64Text.TryDecode(reader.ValueSpan)) is { } bytes
                ? new EncodedBytes(bytes)
                : new EncodedBytes(TextConverter.Read(ref reader));
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, EncodedBytes value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (Require.NotNull(value)._text is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                writer.WriteBase64StringValue(value.Bytes.Span);
            }
        }

        /// <summary>Some gateways escape each slash, which base64 is full of.</summary>
        private static byte[]? DecodeCopy(ref Utf8JsonReader reader)
        {
            byte[] copy = ArrayPool<byte>.Shared.Rent(reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length);
            try
            {
                return Base64Text.TryDecode(copy.AsSpan(0, reader.CopyString(copy)));
            }
            catch (InvalidOperationException)
            {
                // Half a character is escaped in it: no base64.
                return null;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(copy);
            }
        }
    }
}
