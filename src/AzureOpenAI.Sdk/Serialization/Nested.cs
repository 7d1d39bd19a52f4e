using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>Reads a value within another. The serializer begins anew there, so it would name a place within that value alone.</summary>
internal static class Nested
{
    internal static T? Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, info);
        }
        catch (JsonException failure)
        {
            throw Within(failure);
        }
    }

    internal static object? Read(ref Utf8JsonReader reader, JsonTypeInfo info)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, info);
        }
        catch (JsonException failure)
        {
            throw Within(failure);
        }
    }

    /// <summary>Leaves the path open: the outer serializer fills in the place of the value.</summary>
    private static JsonException Within(JsonException failure)
        => new($"The value is wrong{(failure.Path is { Length: > 1 } path ? " at " + path.Substring(1) : "")}.", failure);
}
