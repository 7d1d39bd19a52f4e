using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads a number with a fraction. One that no <see cref="double"/> can hold is refused: read as infinity it could never be written again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RealNumberConverter : JsonConverter<double>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => 0,
        JsonTokenType.Number when TryRead(ref reader, out double number) => number,
        JsonTokenType.Number => throw new JsonException("The number is too wide."),
        _ => throw new JsonException("A number was expected."),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => Require.NotNull(writer).WriteNumberValue(value);

    internal static bool TryRead(ref Utf8JsonReader reader, out double number)
        => reader.TryGetDouble(out number) && !double.IsNaN(number) && !double.IsInfinity(number);
}
