using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Reads a count or a time in whole numbers, also where it is written as <c>12.0</c>. A fraction is dropped, what is too wide becomes
/// the widest, and null where a number must be is 0.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WholeNumberConverter : JsonConverter<long>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ReadNumber(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => Require.NotNull(writer).WriteNumberValue(value);

    internal static long ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return 0;
        }

        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException("A number was expected.");
        }

        if (reader.TryGetInt64(out long whole))
        {
            return whole;
        }

        // The counts of a bill are never this wide, but a failure to read one must not lose the answer beside it.
        return RealNumberConverter.TryRead(ref reader, out double wide)
            ? wide >= long.MaxValue ? long.MaxValue : wide <= long.MinValue ? long.MinValue : (long)wide
            : throw new JsonException("The number is too wide.");
    }
}
