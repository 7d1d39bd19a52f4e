using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Serialization;

/// <summary>JSON that is passed on as it is: schemas, and what models write.</summary>
internal static class RawJson
{
    /// <summary>Reads a text that the caller gives as JSON.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    internal static JsonElement Object(string json, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Require.NotNull(json));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new ArgumentException($"'{name}' must be a JSON object, for example {{\"type\":\"object\",\"properties\":{{}}}}.", name);
        }
        catch (JsonException failure)
        {
            throw new ArgumentException($"'{name}' is no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}).", name, failure);
        }
    }

    /// <summary>Reads what a model wrote; empty counts as an empty object.</summary>
    internal static bool TryParse(string? json, out JsonElement value)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(string.IsNullOrWhiteSpace(json) ? "{}" : json!);
            value = document.RootElement.Clone();
            return true;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads what a model wrote as a type of the caller's.</summary>
    internal static bool TryParse<T>(string? json, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        Require.NotNull(type);
        try
        {
            value = JsonSerializer.Deserialize(string.IsNullOrWhiteSpace(json) ? "{}" : json!, type);
            return value is not null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or NotSupportedException)
        {
            value = default;
            return false;
        }
    }

    internal static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        using JsonDocument document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
