using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>
/// Reads one of several types by the value of one member, and writes it by its own type. A member of the union that is not known yet
/// becomes the union's unknown type, which keeps all of its JSON.
/// </summary>
/// <typeparam name="T">The union's base type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionConverter<T> : JsonConverter<T>
    where T : WireModel
{
    private readonly byte[] _discriminator;

    /// <summary>Creates a converter.</summary>
    /// <param name="discriminator">The member that tells the types apart.</param>
    protected UnionConverter(string discriminator) => _discriminator = System.Text.Encoding.UTF8.GetBytes(discriminator);

    /// <summary>Finds the type of a discriminator's value.</summary>
    /// <param name="value">The value; null when it is missing or no string.</param>
    /// <returns>How that type is read.</returns>
    protected abstract JsonTypeInfo Find(string? value);

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }

        JsonTypeInfo info = Find(Peek(reader));
        return (T?)Nested.Read(ref reader, info);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => JsonSerializer.Serialize(writer, value, AzureOpenAIJson.Options.GetTypeInfo(Require.NotNull(value).GetType()));

    /// <summary>Looks ahead for the discriminator. The reader is a copy: the caller's stays where it is.</summary>
    private string? Peek(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(_discriminator);
            reader.Read();
            if (found)
            {
                return reader.TokenType == JsonTokenType.String ? TextConverter.Read(ref reader) : null;
            }

            reader.Skip();
        }

        return null;
    }
}
