using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads a setting that is a word or an object, and writes it in the form in which it was made or read.</summary>
/// <typeparam name="T">The setting.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WordOrObjectConverter<T> : JsonConverter<T>
    where T : WireModel
{
    private readonly Func<string, T> _create;
    private readonly Func<T, string?> _word;

    /// <summary>Creates a converter.</summary>
    /// <param name="create">Makes a value of a word.</param>
    /// <param name="word">Tells the word of a value; null when it is an object.</param>
    protected WordOrObjectConverter(Func<string, T> create, Func<T, string?> word) => (_create, _word) = (create, word);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String ? _create(TextConverter.Read(ref reader)) : Nested.Read(ref reader, Wire<T>.Info);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (_word(Require.NotNull(value)) is { } word)
        {
            Require.NotNull(writer).WriteStringValue(word);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, Wire<T>.Info);
        }
    }
}
