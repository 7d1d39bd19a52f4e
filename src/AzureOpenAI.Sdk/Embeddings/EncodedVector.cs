using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Embeddings;

/// <summary>A vector, and the form in which it travels: base64 of little-endian floats, or a list of numbers.</summary>
[JsonConverter(typeof(Converter))]
public readonly struct EncodedVector : IEquatable<EncodedVector>
{
    /// <summary>Creates a vector.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="isBase64">Whether it is written as base64.</param>
    public EncodedVector(ReadOnlyMemory<float> values, bool isBase64 = true) => (Values, IsBase64) = (values, isBase64);

    /// <summary>Gets the numbers.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>Gets whether it is written as base64.</summary>
    public bool IsBase64 { get; }

    /// <summary>Says whether two vectors are the same numbers in the same form.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are.</returns>
    public static bool operator ==(EncodedVector left, EncodedVector right) => left.Equals(right);

    /// <summary>Says whether two vectors differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they do.</returns>
    public static bool operator !=(EncodedVector left, EncodedVector right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EncodedVector other) => IsBase64 == other.IsBase64 && Values.Span.SequenceEqual(other.Values.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EncodedVector other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Length == 0 ? 0 : Values.Length ^ Values.Span[0].GetHashCode();

    /// <summary>Names the number of dimensions.</summary>
    /// <returns>The type and the number.</returns>
    public override string ToString() => $"{nameof(EncodedVector)} ({Values.Length})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : JsonConverter<EncodedVector>
    {
        private const int FirstBuffer = 4_096;

        /// <inheritdoc/>
        public override EncodedVector Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => new EncodedVector(ReadBase64(ref reader), isBase64: true),
            JsonTokenType.StartArray => new EncodedVector(ReadNumbers(ref reader), isBase64: false),
            _ => throw new JsonException("A vector is base64 or a list of numbers."),
        };

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, EncodedVector value, JsonSerializerOptions options)
        {
            Require.NotNull(writer);
            if (value.IsBase64)
            {
                writer.WriteBase64StringValue(MemoryMarshal.AsBytes(Swapped(value.Values.Span)));
                return;
            }

            writer.WriteStartArray();
            foreach (float number in value.Values.Span)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        /// <summary>Decodes straight into the floats that the caller gets: no string, no second array.</summary>
        private static float[] ReadBase64(ref Utf8JsonReader reader)
        {
            ReadOnlySpan<byte> text = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            if (reader.ValueIsEscaped)
            {
                return ToFloats(reader.TryGetBytesFromBase64(out byte[]? bytes) ? bytes : throw NotBase64());
            }

            int padding = text.Length > 0 && text[text.Length - 1] == '=' ? text.Length > 1 && text[text.Length - 2] == '=' ? 2 : 1 : 0;
            int length = (text.Length / 4 * 3) - padding;
            if (text.Length % 4 != 0 || length % sizeof(float) != 0)
            {
                throw NotBase64();
            }

            float[] floats = Allocate(length / sizeof(float));
            OperationStatus status = Base64.DecodeFromUtf8(text, MemoryMarshal.AsBytes(floats.AsSpan()), out _, out int written);
            if (status != OperationStatus.Done || written != length)
            {
                throw NotBase64();
            }

            return SwapIfNeeded(floats);
        }

        private static float[] ReadNumbers(ref Utf8JsonReader reader)
        {
            float[] buffer = ArrayPool<float>.Shared.Rent(FirstBuffer);
            try
            {
                int count = 0;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (count == buffer.Length)
                    {
                        float[] larger = ArrayPool<float>.Shared.Rent(count * 2);
                        buffer.CopyTo(larger, 0);
                        ArrayPool<float>.Shared.Return(buffer);
                        buffer = larger;
                    }

                    buffer[count++] = ReadNumber(ref reader);
                }

                return buffer.AsSpan(0, count).ToArray();
            }
            finally
            {
                ArrayPool<float>.Shared.Return(buffer);
            }
        }

        private static float ReadNumber(ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.Number)
            {
                throw new JsonException("A vector holds numbers alone.");
            }

            if (!reader.HasValueSequence && FloatText.TryParse(reader.ValueSpan, out float quick))
            {
                return quick;
            }

            return reader.TryGetSingle(out float number) && !float.IsInfinity(number) ? number : throw new JsonException("A number of the vector is too wide.");
        }

        private static float[] ToFloats(byte[] bytes)
        {
            if (bytes.Length % sizeof(float) != 0)
            {
                throw NotBase64();
            }

            return SwapIfNeeded(MemoryMarshal.Cast<byte, float>(bytes).ToArray());
        }

        private static JsonException NotBase64() => new("A vector is not base64 of whole floats.");

        private static float[] Allocate(int count)
#if NET8_0_OR_GREATER
            => GC.AllocateUninitializedArray<float>(count);
#else
            => new float[count];
#endif

        private static ReadOnlySpan<float> Swapped(ReadOnlySpan<float> floats) => BitConverter.IsLittleEndian ? floats : SwapIfNeeded(floats.ToArray());

        /// <summary>The wire is little-endian.</summary>
        private static float[] SwapIfNeeded(float[] floats)
        {
            if (!BitConverter.IsLittleEndian)
            {
                Span<uint> words = MemoryMarshal.Cast<float, uint>(floats.AsSpan());
                for (int i = 0; i < words.Length; i++)
                {
                    words[i] = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(words[i]);
                }
            }

            return floats;
        }
    }
}
