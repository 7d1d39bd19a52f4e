using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes a JSON schema as a TypeScript type, the way the service shows parameters to the model.</summary>
internal static class SchemaType
{
    private const string Anything = "any";

    // A schema may refer to itself; deeper than this the service's own limit of nesting has long been passed.
    private const int Deepest = 32;

    public static string Write(JsonElement schema) => Write(schema, schema, 0);

    private static string Write(JsonElement schema, JsonElement root, int depth)
    {
        if (depth > Deepest || schema.ValueKind != JsonValueKind.Object)
        {
            return Anything;
        }

        if (schema.Text("$ref") is { } reference)
        {
            return Resolve(root, reference) is { } target ? Write(target, root, depth + 1) : Anything;
        }

        if (schema.Member("const") is { } constant)
        {
            return constant.GetRawText();
        }

        if (schema.Member("enum", JsonValueKind.Array) is { } values)
        {
            return Union(values.EnumerateArray().Select(static value => value.GetRawText()));
        }

        if ((schema.Member("anyOf", JsonValueKind.Array) ?? schema.Member("oneOf", JsonValueKind.Array)) is { } options)
        {
            return Union(options.EnumerateArray().Select(option => Write(option, root, depth + 1)));
        }

        return schema.Member("type") switch
        {
            { ValueKind: JsonValueKind.Array } types => Union(types.EnumerateArray().Select(type => OfType(type, schema, root, depth))),
            { } type => OfType(type, schema, root, depth),
            _ => schema.Member("properties") is null ? Anything : WriteObject(schema, root, depth),
        };
    }

    private static string OfType(JsonElement type, JsonElement schema, JsonElement root, int depth) => type.ValueKind != JsonValueKind.String ? Anything : type.Text() switch
    {
        "string" => "string",
        "number" or "integer" => "number",
        "boolean" => "boolean",
        "null" => "null",
        "array" => $"{(schema.Member("items") is { } items ? Write(items, root, depth + 1) : Anything)}[]",
        "object" => WriteObject(schema, root, depth),
        _ => Anything,
    };

    private static string WriteObject(JsonElement schema, JsonElement root, int depth)
    {
        HashSet<string> required = [.. schema.Texts("required")];
        var members = new List<Property>();
        if (schema.Member("properties", JsonValueKind.Object) is { } properties)
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                members.Add(Read(property, required.Contains(property.Name), root, depth));
            }
        }

        if (schema.Member("additionalProperties") is { ValueKind: JsonValueKind.True or JsonValueKind.Object } others)
        {
            members.Add(new("[key: string]", others.ValueKind == JsonValueKind.True ? Anything : Write(others, root, depth + 1), null, null));
        }

        if (members.Count == 0)
        {
            return "object";
        }

        return members.Any(static member => member.NeedsLine) ? Lines(members) : $"{{ {string.Join(", ", members.Select(static member => $"{member.Name}: {member.Type}"))} }}";
    }

    private static Property Read(JsonProperty property, bool isRequired, JsonElement root, int depth)
        => new(
            isRequired ? property.Name : $"{property.Name}?",
            Write(property.Value, root, depth + 1),
            property.Value.Text("description"),
            property.Value.Member("default")?.GetRawText());

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
