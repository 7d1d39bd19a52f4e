using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Passes JSON on as it was read, also text with half a character in it, which the framework reads but refuses to write. Line breaks
/// between members are left out, so that a request always fits on a line of a batch file.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ElementConverter : JsonConverter<JsonElement>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
        => Write(Require.NotNull(writer), value);

    internal static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        // It was valid JSON when it was read.
        ReadOnlySpan<byte> json = JsonMarshal.GetRawUtf8Value(value);
        writer.WriteRawValue(json.IndexOfAny((byte)'\n', (byte)'\r') < 0 ? json : WithoutBlanks(json), skipInputValidation: true);
    }

    private static ReadOnlySpan<byte> WithoutBlanks(ReadOnlySpan<byte> json)
    {
        byte[] compact = new byte[json.Length];
        int length = 0;
        bool isText = false;
        for (int i = 0; i < json.Length; i++)
        {
            byte b = json[i];
            if (!isText && b is ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                continue;
            }

            compact[length++] = b;
            if (b == (byte)'"')
            {
                isText = !isText;
            }
            else if (b == (byte)'\\')
            {
                compact[length++] = json[++i];
            }
        }

        return compact.AsSpan(0, length);
    }
}
