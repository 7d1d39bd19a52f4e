using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>
/// What a schema must be so that the model's text matches it exactly. Source: the guide to structured outputs of the Azure OpenAI
/// documentation (all members required, no others, at most 10 levels), and OpenAI's for the other figures.
/// </summary>
internal static class StrictRules
{
    private const int MostLevels = 10;
    private const int MostProperties = 5_000;
    private const int MostValues = 1_000;

    /// <summary>Refuses a part that can't be matched exactly.</summary>
    internal static JsonNode Checked(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Dictionary)
        {
            throw Unfit(context, $"is a dictionary ({Name(type)}), whose names are not known before", "Take a list of objects with a name and a value");
        }

        if (type == typeof(object) || type == typeof(JsonElement) || type == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(type) || node is JsonValue)
        {
            throw Unfit(context, $"may hold anything ({Name(type)})", "Give it a type of its own, or a text that holds JSON");
        }

        if (context.TypeInfo.PolymorphismOptions is not null && context.Path.Length == 0)
        {
            throw Unfit(context, $"is one of several types ({Name(type)}), which the root can't be", "Make it a property of another type");
        }

        return node;
    }

    /// <summary>Makes all members required and no others allowed, throughout.</summary>
    internal static void Apply(JsonNode schema, Type type)
    {
        var counts = new Counts();
        Apply(schema, 0, counts, type);
        if (counts.Properties > MostProperties)
        {
            throw new ArgumentException($"{Name(type)} has {counts.Properties} properties; a strict schema takes at most {MostProperties}. Split it, or set strict to false.");
        }

        if (counts.Values > MostValues)
        {
            throw new ArgumentException($"The enums of {Name(type)} have {counts.Values} values; a strict schema takes at most {MostValues}. Take texts, or set strict to false.");
        }
    }

    private static void Apply(JsonNode? node, int level, Counts counts, Type type)
    {
        if (level > MostLevels)
        {
            throw new ArgumentException($"{Name(type)} is nested more than {MostLevels} levels deep, which a strict schema can't be. Flatten it, or set strict to false.");
        }

        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                Apply(item, level, counts, type);
            }
        }

        if (node is not JsonObject schema)
        {
            return;
        }

        // A default is refused: the model always says a value.
        schema.Remove("default");
        counts.Values += (schema["enum"] as JsonArray)?.Count ?? 0;
        if (schema["enum"] is JsonArray values && !schema.ContainsKey("type"))
        {
            schema.Insert(0, "type", values.Any(static value => value is null) ? new JsonArray("string", "null") : "string");
        }

        bool isObject = IsObject(schema);
        if (isObject)
        {
            JsonObject properties = schema["properties"] as JsonObject ?? [];
            schema["properties"] = properties.Parent is null ? properties : schema["properties"]!.DeepClone();
            counts.Properties += properties.Count;
            schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }

        foreach (var member in schema.ToArray())
        {
            // The members of these two are schemas by name.
            if (member.Key is "properties" or "$defs")
            {
                foreach (var property in (JsonObject)member.Value!)
                {
                    Apply(property.Value, member.Key == "$defs" ? 0 : level + 1, counts, type);
                }
            }
            else if (member.Key is "items" or "anyOf")
            {
                Apply(member.Value, level, counts, type);
            }
        }
    }

    private static bool IsObject(JsonObject schema)
        => schema.ContainsKey("properties") || schema["type"] is JsonValue one && one.GetValue<string>() == "object"
            || schema["type"] is JsonArray several && several.Any(static kind => kind?.GetValue<string>() == "object");

    private static ArgumentException Unfit(JsonSchemaExporterContext context, string what, string remedy)
    {
        var place = new System.Text.StringBuilder();
        foreach (string step in context.Path)
        {
            if (step is not ("properties" or "items" or "anyOf" or "additionalProperties"))
            {
                place.Append(place.Length > 0 ? "." : "").Append(step);
            }
        }

        string where = place.Length == 0 ? Name(context.TypeInfo.Type) : $"The property '{place}'";
        return new ArgumentException($"{where} {what}: a strict schema can't say that. {remedy}, or set strict to false.");
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private sealed class Counts
    {
        internal int Properties { get; set; }

        internal int Values { get; set; }
    }
}
