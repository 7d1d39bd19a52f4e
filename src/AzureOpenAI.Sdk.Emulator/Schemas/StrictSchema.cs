using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>What strict mode demands of a schema: every object closed, every property required.</summary>
internal static class StrictSchema
{
    private static readonly string[] Nested = ["anyOf", "oneOf", "allOf"];

    /// <param name="schema">The schema; none at all is refused as well.</param>
    /// <param name="owner">Whose schema it is, for the message.</param>
    /// <param name="param">The parameter that the error names.</param>
    /// <param name="code">The code of the error.</param>
    /// <exception cref="Refusal">400: the schema leaves something open.</exception>
    internal static void Check(JsonElement? schema, string owner, string param, string? code)
    {
        if (schema is { } given)
            Check(given, "", new(owner, param, code));
        else
            throw Refuse(new(owner, param, code), "", "'additionalProperties' is required to be supplied and to be false.");
    }

    private static void Check(JsonElement schema, string context, Owner owner)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return;

        if (Fields.Find(schema, "properties") is { ValueKind: JsonValueKind.Object } properties)
            CheckObject(schema, properties, context, owner);
        if (Fields.Find(schema, "items") is { } items)
            Check(items, context + "'items', ", owner);
        foreach (var name in Nested)
        {
            if (Fields.Find(schema, name) is not { ValueKind: JsonValueKind.Array } options)
                continue;
            var index = 0;
            foreach (var option in options.EnumerateArray())
                Check(option, $"{context}'{name}', '{index++}', ", owner);
        }

        if (Fields.Find(schema, "$defs") is { ValueKind: JsonValueKind.Object } definitions)
        {
            foreach (var definition in definitions.EnumerateObject())
                Check(definition.Value, $"{context}'$defs', '{definition.Name}', ", owner);
        }
    }

    private static void CheckObject(JsonElement schema, JsonElement properties, string context, Owner owner)
    {
        if (Fields.Find(schema, "additionalProperties") is not { ValueKind: JsonValueKind.False })
            throw Refuse(owner, context, "'additionalProperties' is required to be supplied and to be false.");

        var required = Fields.Find(schema, "required") is { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            if (!required.Contains(property.Name))
                throw Refuse(owner, context, $"'required' is required to be supplied and to be an array including every key in properties. Missing '{property.Name}'.");
            Check(property.Value, $"{context}'properties', '{property.Name}', ", owner);
        }
    }

    private static Refusal Refuse(Owner owner, string context, string fault) => Refusal.Request(
        $"Invalid schema for {owner.Name}: In context=({context.TrimEnd(' ', ',')}), {fault}", owner.Param, owner.Code);

    private sealed record Owner(string Name, string Param, string? Code);
}
