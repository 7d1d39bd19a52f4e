using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Follows references within a schema and joins its alternatives, until one plain schema is left.</summary>
/// <remarks>A path lists the references that led to a place; one that would come a second time is a recursion.</remarks>
internal sealed class SchemaReferences(JsonObject root)
{
    private static readonly string[] Alternatives = ["anyOf", "oneOf"];

    /// <summary>Gives the schema that really stands here, and the path extended by the references that were followed.</summary>
    internal (JsonObject Schema, IReadOnlyList<string> Path) Resolve(JsonNode? given, IReadOnlyList<string> path)
    {
        var schema = given as JsonObject ?? [];
        IReadOnlyList<string> here = [.. path, ""];
        for (var steps = 0; steps < 64; steps++)
        {
            if (schema["$ref"] is JsonValue reference)
            {
                here = [.. here, reference.ToString()];
                schema = Join(schema, "$ref", [Find(reference.ToString())]);
            }
            else if (schema["allOf"] is JsonArray all)
            {
                schema = Join(schema, "allOf", all);
            }
            else if (Array.Find(Alternatives, name => schema[name] is JsonArray { Count: > 0 }) is { } name)
            {
                var options = (JsonArray)schema[name]!;
                schema = Join(schema, name, [options.FirstOrDefault(option => !Recurs(option, here)) ?? options[0]]);
            }
            else
            {
                return (schema, here);
            }
        }

        throw Refusal.Request("Invalid schema: its references lead in a circle.", "response_format");
    }

    /// <summary>Says whether a schema leads straight back to where its path has been.</summary>
    internal static bool Recurs(JsonNode? schema, IReadOnlyList<string> path) => schema is JsonObject known
        && ((known["$ref"] is JsonValue reference && path.Contains(reference.ToString(), StringComparer.Ordinal))
            || (known["items"] is JsonObject items && SchemaTypes.Of(known) == "array" && Recurs(items, path))
            || (known["allOf"] is JsonArray all && all.Any(part => Recurs(part, path)))
            || Array.Exists(Alternatives, name => known[name] is JsonArray { Count: > 0 } options && options.All(option => Recurs(option, path))));

    private JsonNode Find(string reference)
    {
        JsonNode? node = root;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = (node as JsonObject)?[name];
        }

        return reference.StartsWith('#') && node is not null
            ? node
            : throw Refusal.Request($"Invalid schema: the reference '{reference}' leads nowhere.", "response_format");
    }

    // Properties and required names are united; of other keywords the part's own wins.
    private static JsonObject Join(JsonObject schema, string replaced, IEnumerable<JsonNode?> parts)
    {
        var joined = (JsonObject)schema.DeepClone();
        joined.Remove(replaced);
        foreach (var (name, value) in parts.OfType<JsonObject>().SelectMany(part => part))
        {
            joined[name] = (joined[name], value) switch
            {
                (JsonObject mine, JsonObject theirs) when name == "properties" => Unite(mine, theirs),
                (JsonArray mine, JsonArray theirs) when name == "required" => new JsonArray([.. mine.Concat(theirs).Select(one => one?.DeepClone())]),
                _ => value?.DeepClone(),
            };
        }

        return joined;
    }

    private static JsonObject Unite(JsonObject mine, JsonObject theirs)
    {
        var united = (JsonObject)mine.DeepClone();
        foreach (var (name, value) in theirs)
            united[name] = value?.DeepClone();
        return united;
    }
}
