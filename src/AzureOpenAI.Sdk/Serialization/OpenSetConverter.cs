using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Reads and writes a value of a set that the service may extend. A value that is known costs no string; one that is not known
/// survives, and so does an empty one.
/// </summary>
/// <typeparam name="T">The set's type, a struct over a string.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenSetConverter<T> : JsonConverter<T>
    where T : struct
{
    private readonly KeyValuePair<byte[], T>[] _known;
    private readonly Func<string, T> _create;

    /// <summary>Creates a converter.</summary>
    /// <param name="create">Makes a value of a text.</param>
    /// <param name="known">The values that are known.</param>
    protected OpenSetConverter(Func<string, T> create, params T[] known)
    {
        _create = create;
        _known = Array.ConvertAll(known, value => new KeyValuePair<byte[], T>(System.Text.Encoding.UTF8.GetBytes(value.ToString()!), value));
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Require.NotNull(writer).WriteStringValue(value.ToString());

    internal T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A string was expected for {typeof(T).Name}.");
        }

        // Comparing an escaped text fails when half a character is escaped; such texts are none of ours anyway.
        for (int i = 0; i < _known.Length && !reader.ValueIsEscaped; i++)
        {
            if (reader.ValueTextEquals(_known[i].Key))
            {
                return _known[i].Value;
            }
        }

        string text = TextConverter.Read(ref reader);
        return text.Length == 0 ? default : _create(text);
    }
}
