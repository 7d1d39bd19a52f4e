using System.Collections.ObjectModel;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads single values for an <see cref="ObjectReader{T}"/>, by the same rules as the converters.</summary>
internal static class Member
{
    internal static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => TextConverter.Read(ref reader),
        JsonTokenType.Null => null,
        _ => throw new JsonException("A string was expected."),
    };

    internal static string? PooledText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : PooledTextConverter.Read(ref reader);

    internal static bool? Truth(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw new JsonException("True or false was expected."),
    };

    internal static int SmallNumber(ref Utf8JsonReader reader) => SmallWholeNumberConverter.ReadNumber(ref reader);

    internal static int? Index(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : SmallNumber(ref reader);

    internal static long? Number(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : WholeNumberConverter.ReadNumber(ref reader);

    /// <summary>Reads a number that is 0 where there is none.</summary>
    internal static long Amount(ref Utf8JsonReader reader) => WholeNumberConverter.ReadNumber(ref reader);

    internal static T? Set<T>(ref Utf8JsonReader reader, OpenSetConverter<T> converter)
        where T : struct
        => reader.TokenType == JsonTokenType.Null ? null : converter.Read(ref reader);

    /// <summary>Reads a value that is rare enough to leave it to the serializer.</summary>
    internal static T? Value<T>(ref Utf8JsonReader reader)
        where T : class
        => reader.TokenType == JsonTokenType.Null ? null : JsonSerializer.Deserialize(ref reader, Wire<T>.Info);

    /// <summary>Reads a list that is mostly empty, and leaves it to the serializer where it is not.</summary>
    internal static IReadOnlyList<T> Values<T>(ref Utf8JsonReader reader)
    {
        Utf8JsonReader ahead = reader;
        if (reader.TokenType == JsonTokenType.StartArray && ahead.Read() && ahead.TokenType == JsonTokenType.EndArray)
        {
            reader = ahead;
            return EmptyList<T>.AsRead;
        }

        return Value<IReadOnlyList<T>>(ref reader) ?? [];
    }

    /// <summary>Reads a list. Nearly all have one element, so they cost an array of one.</summary>
    internal static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, ObjectReader<T> elements)
        where T : WireModel
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null ? [] : throw new JsonException("A list was expected.");
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return EmptyList<T>.AsRead;
        }

        T first = elements.Read(ref reader)!;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return new[] { first };
        }

        var list = new List<T> { first };
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(elements.Read(ref reader)!);
            reader.Read();
        }

        return list;
    }

    /// <summary>The list that was there and had no elements; the shared empty array stands for one that was not there.</summary>
    private static class EmptyList<T>
    {
        internal static readonly ReadOnlyCollection<T> AsRead = new(new List<T>());
    }
}
