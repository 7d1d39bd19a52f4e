using System.Collections;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads a list that may also be written as its only element, and writes it in the form in which it was read.</summary>
/// <typeparam name="T">An element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ListOrOneConverter<T> : JsonConverter<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return new One(Nested.Read(ref reader, Wire<T>.Info)!);
        }

        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Nested.Read(ref reader, Wire<T>.Info)!);
        }

        return list;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        Require.NotNull(writer);
        if (Require.NotNull(value) is One one)
        {
            JsonSerializer.Serialize(writer, one[0], Wire<T>.Info);
            return;
        }

        writer.WriteStartArray();
        foreach (T element in value)
        {
            JsonSerializer.Serialize(writer, element, Wire<T>.Info);
        }

        writer.WriteEndArray();
    }

    private sealed class One(T element) : IReadOnlyList<T>
    {
        public int Count => 1;

        public T this[int index] => index == 0 ? element : throw new ArgumentOutOfRangeException(nameof(index));

        public IEnumerator<T> GetEnumerator()
        {
            yield return element;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
