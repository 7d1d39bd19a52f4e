using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Makes a value that a JSON schema accepts: all properties, in their order, with nested objects, lists, enums,
/// references and alternatives.</summary>
/// <remarks>A definition that contains itself is followed once; then its shortest way out is taken: null, an empty list,
/// an optional property left out. <c>not</c>, <c>if</c> and <c>dependent…</c> are not looked at.</remarks>
internal sealed class SchemaFiller
{
    private const int MaxDepth = 32;
    private const int MaxValues = 20_000;

    private readonly SchemaReferences _references;
    private readonly IValueSource _source;
    private int _values;

    private SchemaFiller(JsonObject root, IValueSource source) => (_references, _source) = (new(root), source);

    /// <exception cref="Refusal">400: the schema refers to what is not there, or describes no end of values.</exception>
    internal static JsonNode? Fill(JsonElement schema, IValueSource source)
    {
        var root = JsonObject.Create(schema) ?? [];
        return new SchemaFiller(root, source).Fill(root, "", ["#"]);
    }

    private JsonNode? Fill(JsonNode? given, string name, IReadOnlyList<string> path)
    {
        if (++_values > MaxValues || path.Count > MaxDepth)
            throw Refusal.Request("Invalid schema: it describes more values than a reply can hold.", "response_format");

        var (schema, here) = _references.Resolve(given, path);
        if (schema.TryGetPropertyValue("const", out var constant))
            return constant?.DeepClone();
        if (schema["enum"] is JsonArray { Count: > 0 } values)
            return Pick(values);

        return SchemaTypes.Of(schema) switch
        {
            "object" => FillObject(schema, here),
            "array" => FillArray(schema, name, here),
            "integer" or "number" => ScalarValues.Number(schema, _source.Number(name, SchemaTypes.Description(schema))),
            "boolean" => true,
            "null" => null,
            _ => ScalarValues.Text(schema, () => _source.Text(name, SchemaTypes.Description(schema))),
        };
    }

    private JsonObject FillObject(JsonObject schema, IReadOnlyList<string> path)
    {
        var filled = new JsonObject();
        var required = SchemaTypes.Strings(schema["required"]);
        if (schema["properties"] is JsonObject properties)
        {
            foreach (var (name, property) in properties)
            {
                if (required.Contains(name) || !SchemaReferences.Recurs(property, path))
                    filled[name] = Fill(property, name, path);
            }
        }

        // Required but nowhere described: any value will do.
        foreach (var name in required.Where(name => !filled.ContainsKey(name)))
            filled[name] = _source.Text(name, "");
        return filled;
    }

    private JsonArray FillArray(JsonObject schema, string name, IReadOnlyList<string> path)
    {
        var filled = new JsonArray();
        var fixedItems = schema["prefixItems"] as JsonArray ?? [];
        var least = SchemaTypes.Integer(schema, "minItems") ?? 0;
        var most = SchemaTypes.Integer(schema, "maxItems") ?? int.MaxValue;
        var wanted = SchemaReferences.Recurs(schema["items"], path) ? fixedItems.Count : Math.Max(_source.ItemCount, fixedItems.Count);
        var count = Math.Min(Math.Max(wanted, least), most);
        var isUnique = schema["uniqueItems"]?.GetValueKind() == JsonValueKind.True;
        for (var i = 0; i < count; i++)
        {
            var item = Fill(i < fixedItems.Count ? fixedItems[i] : schema["items"], name, path);
            if (!isUnique || !filled.Any(other => JsonNode.DeepEquals(other, item)))
                filled.Add(item);
        }

        return filled;
    }

    private JsonNode? Pick(JsonArray values)
        => (values.FirstOrDefault(value => value?.GetValueKind() == JsonValueKind.String && _source.Mentions(value.GetValue<string>()))
            ?? values[0])?.DeepClone();
}
