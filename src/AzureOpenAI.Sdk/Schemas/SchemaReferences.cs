using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>
/// Types that hold themselves refer to where they stood first. The service takes references to the root and to <c>$defs</c> alone, so what
/// is referred to is moved there.
/// </summary>
internal static class SchemaReferences
{
    private const string Root = "#";
    private const string Definitions = "$defs";

    internal static void Define(JsonNode schema)
    {
        List<JsonObject> references = [];
        Find(schema, references);
        // What stands deepest is moved first, so that the places of the others stay as they are.
        string[] places = [.. references.Select(PlaceOf).Where(static place => place != Root).Distinct().OrderByDescending(static place => place.Length)];
        var definitions = new JsonObject();
        foreach (string place in places)
        {
            string name = "type" + (definitions.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            foreach (JsonObject reference in references.Where(reference => PlaceOf(reference) == place))
            {
                reference["$ref"] = $"#/{Definitions}/{name}";
            }

            definitions[name] = Replace(schema, place, new JsonObject { ["$ref"] = $"#/{Definitions}/{name}" });
        }

        if (definitions.Count > 0)
        {
            ((JsonObject)schema)[Definitions] = definitions;
        }
    }

    /// <summary>Lets references to the root point to a definition, since the root becomes a member of another object.</summary>
    internal static void MoveRoot(JsonNode schema, string to)
    {
        List<JsonObject> references = [];
        Find(schema, references);
        foreach (JsonObject reference in references.Where(static reference => PlaceOf(reference) == Root))
        {
            reference["$ref"] = to;
        }
    }

    private static string PlaceOf(JsonObject reference) => reference["$ref"]!.GetValue<string>();

    private static void Find(JsonNode? node, List<JsonObject> found)
    {
        if (node is JsonObject schema)
        {
            if (schema.TryGetPropertyValue("$ref", out JsonNode? place) && place is JsonValue)
            {
                found.Add(schema);
            }

            foreach (var member in schema)
            {
                Find(member.Value, found);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                Find(item, found);
            }
        }
    }

    /// <summary>Puts a reference in the place of a node, and returns the node.</summary>
    private static JsonNode Replace(JsonNode schema, string place, JsonObject reference)
    {
        JsonNode node = schema;
        foreach (string step in place.Split('/').Skip(1).Select(static step => step.Replace("~1", "/").Replace("~0", "~")))
        {
            node = (node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step])
                ?? throw new InvalidOperationException($"The schema refers to {place}, which it has not.");
        }

        if (node.Parent is JsonArray items)
        {
            items[node.GetElementIndex()] = reference;
        }
        else
        {
            node.Parent![node.GetPropertyName()] = reference;
        }

        return node;
    }
}
