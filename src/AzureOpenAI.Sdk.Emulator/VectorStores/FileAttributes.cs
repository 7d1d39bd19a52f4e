using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores;

/// <summary>What is noted about files and stores, checked as the service checks it.</summary>
internal static class FileAttributes
{
    private const int Most = 16;
    private const int LongestKey = 64;
    private const int LongestText = 512;

    /// <exception cref="Refusal">400: there are too many, or one is too long or of another kind.</exception>
    internal static JsonObject? Read(JsonElement root) => Read(root, "attributes", JsonValueKind.String, JsonValueKind.Number, JsonValueKind.True, JsonValueKind.False);

    /// <inheritdoc cref="Read(JsonElement)"/>
    internal static JsonObject? Labels(JsonElement root) => Read(root, "metadata", JsonValueKind.String);

    private static JsonObject? Read(JsonElement root, string name, params JsonValueKind[] kinds)
    {
        if (Fields.Object(root, name) is not { } attributes)
            return null;

        var all = attributes.EnumerateObject().ToList();
        if (all.Count > Most)
            throw Refusal.Request($"Invalid '{name}': too many properties. Expected an object with at most {Most} properties, but got an object with {all.Count} properties instead.", name, "object_above_max_properties");

        foreach (var attribute in all)
        {
            Fields.CheckLength(name, attribute.Name, 1, LongestKey);
            if (!kinds.Contains(attribute.Value.ValueKind))
                throw Fields.WrongType(attribute.Value, $"{name}.{attribute.Name}", kinds.Length == 1 ? "a string" : "a string, a number or a boolean");
            if (attribute.Value.ValueKind == JsonValueKind.String)
                Fields.CheckLength($"{name}.{attribute.Name}", attribute.Value.GetString()!, 0, LongestText);
        }

        return JsonNode.Parse(attributes.GetRawText())!.AsObject();
    }
}
