using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>The schema of a whole reply. The service wants an object there, so what is none, such as a list, becomes the member <c>value</c> of one.</summary>
internal sealed class RootSchema
{
    private const string Wrapped = "value";

    private RootSchema(JsonElement schema, bool isWrapped) => (Schema, IsWrapped) = (schema, isWrapped);

    internal JsonElement Schema { get; }

    /// <summary>Gets whether the value stands in a member of the reply.</summary>
    internal bool IsWrapped { get; }

    internal static RootSchema Of(JsonTypeInfo type, bool strict)
    {
        JsonNode schema = TypeSchema.Of(type, strict);
        bool isWrapped = type.Kind != JsonTypeInfoKind.Object;
        return new RootSchema(TypeSchema.ToElement(isWrapped ? Wrap(schema) : WithoutNull(schema)), isWrapped);
    }

    /// <summary>Reads the value from a reply.</summary>
    /// <exception cref="JsonException">It is not what was asked for.</exception>
    internal T? Read<T>(string text, JsonTypeInfo<T> type)
    {
        if (!IsWrapped)
        {
            return JsonSerializer.Deserialize(text, type);
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Wrapped, out JsonElement value)
            ? value.Deserialize(type)
            : throw new JsonException($"The reply has no member '{Wrapped}'.");
    }

    private static JsonObject Wrap(JsonNode schema)
    {
        SchemaReferences.MoveRoot(schema, "#/properties/" + Wrapped);
        JsonNode? definitions = (schema as JsonObject)?["$defs"];
        (schema as JsonObject)?.Remove("$defs");
        var root = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [Wrapped] = schema },
            ["required"] = new JsonArray(Wrapped),
            ["additionalProperties"] = false,
        };
        if (definitions is not null)
        {
            root["$defs"] = definitions;
        }

        return root;
    }

    /// <summary>A reply is never null, whatever the type allows.</summary>
    private static JsonNode WithoutNull(JsonNode schema)
    {
        if (schema is JsonObject root && root["type"] is JsonArray)
        {
            root["type"] = "object";
        }

        return schema;
    }
}
