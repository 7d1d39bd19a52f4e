using System.Text.Json;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Reads the keywords of a schema; one that has the wrong type counts as missing.</summary>
internal static class SchemaTypes
{
    /// <summary>The type that a value shall have: of several the first that is not null, of none what the keywords suggest.</summary>
    internal static string Of(JsonObject schema)
    {
        List<string> named = schema["type"] switch
        {
            JsonArray several => Strings(several),
            JsonValue one => [one.ToString()],
            _ => [],
        };
        return named.FirstOrDefault(type => type != "null")
            ?? named.FirstOrDefault()
            ?? (schema.ContainsKey("properties") ? "object" : schema.ContainsKey("items") ? "array" : schema.ContainsKey("minimum") ? "number" : "string");
    }

    internal static string Description(JsonObject schema) => schema["description"] is JsonValue value ? value.ToString() : "";

    internal static List<string> Strings(JsonNode? node)
        => node is JsonArray array
            ? [.. array.Where(one => one?.GetValueKind() == JsonValueKind.String).Select(one => one!.GetValue<string>()).Distinct(StringComparer.Ordinal)]
            : [];

    internal static int? Integer(JsonObject schema, string name)
        => Number(schema, name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    internal static double? Number(JsonObject schema, string name)
        => schema[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out double number)
            ? number
            : null;
}
