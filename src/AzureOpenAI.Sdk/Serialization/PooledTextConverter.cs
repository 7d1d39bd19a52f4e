using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Reads a text that comes again and again, such as the id and the model on each event of a stream, and hands out the string that it
/// made the first time.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledTextConverter : JsonConverter<string>
{
    private const int Slots = 64;
    private const int LongestText = 128;

    private static readonly Entry?[] Pool = new Entry?[Slots];

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => Require.NotNull(writer).WriteStringValue(value);

    internal static string Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A string was expected.");
        }

        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length is 0 or > LongestText)
        {
            return TextConverter.Read(ref reader);
        }

        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        ref Entry? slot = ref Pool[Hash(bytes) % Slots];
        Entry? entry = Volatile.Read(ref slot);
        if (entry is null || !bytes.SequenceEqual(entry.Bytes))
        {
            entry = new Entry(bytes.ToArray(), TextConverter.Read(ref reader));
            Volatile.Write(ref slot, entry);
        }

        return entry.Text;
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        // The ends differ most: ids share their beginnings.
        uint hash = (uint)bytes.Length;
        for (int i = Math.Max(0, bytes.Length - 8); i < bytes.Length; i++)
        {
            hash = (hash * 31) + bytes[i];
        }

        return hash ^ bytes[0];
    }

    private sealed class Entry(byte[] bytes, string text)
    {
        internal byte[] Bytes { get; } = bytes;

        internal string Text { get; } = text;
    }
}
