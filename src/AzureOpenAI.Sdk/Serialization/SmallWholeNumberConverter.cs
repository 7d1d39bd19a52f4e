using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>As <see cref="WholeNumberConverter"/>, for numbers that are small by nature.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SmallWholeNumberConverter : JsonConverter<int>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadNumber(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => Require.NotNull(writer).WriteNumberValue(value);

    internal static int ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int small))
        {
            return small;
        }

        long number = WholeNumberConverter.ReadNumber(ref reader);
        return number > int.MaxValue ? int.MaxValue : number < int.MinValue ? int.MinValue : (int)number;
    }
}
