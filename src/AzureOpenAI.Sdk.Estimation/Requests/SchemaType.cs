using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes a JSON schema as a TypeScript type, the way the service shows parameters to the model.</summary>
internal sealed class SchemaType
{
    private const string Anything = "any";

    // A schema may refer to itself; deeper than this the service's own limit of nesting has long been passed.
    private const int Deepest = 32;

    // References can double a schema at every step; the service takes 5,000 properties at most.
    private const int MostTypes = 20_000;

    private readonly JsonElement _root;
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _types;

    private SchemaType(JsonElement root) => _root = root;

    public static string Write(JsonElement schema) => new SchemaType(schema).Write(schema, 0);

    private string Write(JsonElement schema, int depth)
    {
        if (depth > Deepest || ++_types > MostTypes || schema.ValueKind != JsonValueKind.Object)
        {
            return Anything;
        }

        if (schema.Text("$ref") is { } reference)
        {
            return Follow(reference, depth);
        }

        if (schema.Member("const") is { } constant)
        {
            return Literal(constant);
        }

        if (schema.Member("enum", JsonValueKind.Array) is { } values)
        {
            return Union(values.EnumerateArray().Select(static value => Literal(value)));
        }

        if ((schema.Member("anyOf", JsonValueKind.Array) ?? schema.Member("oneOf", JsonValueKind.Array)) is { } options)
        {
            return Union(options.EnumerateArray().Select(option => Write(option, depth + 1)));
        }

        return schema.Member("type") switch
        {
            { ValueKind: JsonValueKind.Array } types => Union(types.EnumerateArray().Select(type => OfType(type, schema, depth))),
            { } type => OfType(type, schema, depth),
            _ => schema.Member("properties") is null ? Anything : WriteObject(schema, depth),
        };
    }

    private string OfType(JsonElement type, JsonElement schema, int depth) => type.ValueKind != JsonValueKind.String ? Anything : type.Text() switch
    {
        "string" => "string",
        "number" or "integer" => "number",
        "boolean" => "boolean",
        "null" => "null",
        "array" => $"{(schema.Member("items") is { } items ? Write(items, depth + 1) : Anything)}[]",
        "object" => WriteObject(schema, depth),
        _ => Anything,
    };

    private string WriteObject(JsonElement schema, int depth)
    {
        HashSet<string> required = [.. schema.Texts("required")];
        var members = new List<Property>();
        if (schema.Member("properties", JsonValueKind.Object) is { } properties)
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                members.Add(Read(property, required.Contains(property.Name), depth));
            }
        }

        if (schema.Member("additionalProperties") is { ValueKind: JsonValueKind.True or JsonValueKind.Object } others)
        {
            members.Add(new("[key: string]", others.ValueKind == JsonValueKind.True ? Anything : Write(others, depth + 1), null, null));
        }

        if (members.Count == 0)
        {
            return "object";
        }

        return members.Any(static member => member.NeedsLine) ? Lines(members) : $"{{ {string.Join(", ", members.Select(static member => $"{member.Name}: {member.Type}"))} }}";
    }

    private Property Read(JsonProperty property, bool isRequired, int depth)
        => new(
            isRequired ? property.Name : $"{property.Name}?",
            Write(property.Value, depth + 1),
            property.Value.Text("description"),
            property.Value.Member("default") is { } value ? Literal(value) : null);

    private static string Lines(List<Property> members)
    {
        var text = new StringBuilder("{\n");
        foreach (Property member in members)
        {
            FunctionText.AppendComment(text, member.Description);
            text.Append(member.Name).Append(": ").Append(member.Type).Append(',');
            text.Append(member.Default is null ? "" : $" // default: {member.Default}").Append('\n');
        }

        return text.Append('}').ToString();
    }

    private static string Union(IEnumerable<string> types) => string.Join(" | ", types.Distinct());

    /// <summary>Writes a value as the service does after reading it: without spaces, and without escapes that letters do not need.</summary>
    private static string Literal(JsonElement value) => JsonText.Write(value.WriteTo);

    /// <summary>Writes what a reference names in its place. What refers to itself could be anything within itself.</summary>
    private string Follow(string reference, int depth)
    {
        if (Resolve(_root, reference) is not { } target || !_open.Add(reference))
        {
            return Anything;
        }

        string type = Write(target, depth + 1);
        _open.Remove(reference);
        return type;
    }

    private static JsonElement? Resolve(JsonElement root, string reference)
    {
        if (reference.Length == 0 || reference[0] != '#')
        {
            return null;
        }

        JsonElement? target = root;
        foreach (string step in reference.Split(['/'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            target = target?.Member(step);
        }

        return target;
    }

    private sealed record Property(string Name, string Type, string? Description, string? Default)
    {
        public bool NeedsLine => !string.IsNullOrEmpty(Description) || Default is not null || Type.IndexOf('\n') >= 0;
    }
}
