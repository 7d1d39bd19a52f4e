using System.Text.Json;

namespace AzureOpenAI.Sdk.Conventions.Tests.Ledger;

/// <summary>A schema of a document: an object, a list, one of several schemas, or a plain value.</summary>
/// <param name="Specification">The document.</param>
/// <param name="Name">The schema's name, with the members that lead to this part of it.</param>
/// <param name="Json">The schema itself.</param>
/// <param name="Kind">The value by which a union tells this schema from the others, where the union says so.</param>
internal sealed record Schema(Specification Specification, string Name, JsonElement Json, string? Kind = null)
{
    /// <summary>Gets the single schemas behind references, unions and discriminators; itself when it is none of these.</summary>
    internal IEnumerable<Schema> Variants()
    {
        if (Follow() is { } target)
        {
            return target.Variants();
        }

        if (Mapping is { } mapping)
        {
            return mapping.EnumerateObject().SelectMany(entry => Refer(entry.Value.GetString()!).Variants().Select(variant => variant with { Kind = entry.Name }));
        }

        Schema[] alternatives = [.. Listed("oneOf"), .. Listed("anyOf")];
        return alternatives.Length > 0 ? alternatives.SelectMany(alternative => alternative.Variants())
            : Listed("allOf").ToArray() is [var only] && !Json.TryGetProperty("properties", out _) && (only.Follow() ?? only).Mapping is null ? only.Variants()
            : [this];
    }

    /// <summary>Gets which schemas extend this one, by the value that tells them apart.</summary>
    private JsonElement? Mapping
        => Json.TryGetProperty("discriminator", out JsonElement discriminator) && discriminator.TryGetProperty("mapping", out JsonElement mapping) ? mapping : null;

    /// <summary>Gets the members, also those of the schemas that it extends.</summary>
    internal Dictionary<string, Schema> Members()
    {
        var members = new Dictionary<string, Schema>(StringComparer.Ordinal);
        foreach (Schema part in Listed("allOf").Select(part => part.Follow() ?? part))
        {
            foreach ((string name, Schema member) in part.Members())
            {
                members[name] = member;
            }
        }

        if (Json.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                members[property.Name] = new Schema(Specification, $"{Name}.{property.Name}", property.Value);
            }
        }

        return members;
    }

    /// <summary>Gets what a list holds; null when it is no list.</summary>
    internal Schema? Elements() => Json.TryGetProperty("items", out JsonElement items) ? new Schema(Specification, Name, items) : null;

    /// <summary>Gets the only value that the member that tells a union's schemas apart may have; null when the document does not say.</summary>
    internal string? OnlyValue(string member)
        => Kind is not null ? Kind
            : Members().TryGetValue(member, out Schema? schema) && schema.Variants().ToArray() is [var single]
            && single.Json.TryGetProperty("enum", out JsonElement values) && values.GetArrayLength() == 1 ? values[0].GetString() : null;

    private Schema? Follow() => Json.TryGetProperty("$ref", out JsonElement reference) ? Refer(reference.GetString()!) : null;

    private Schema Refer(string reference) => Specification.Named(reference[(reference.LastIndexOf('/') + 1)..]);

    private IEnumerable<Schema> Listed(string keyword)
        => Json.TryGetProperty(keyword, out JsonElement list) ? list.EnumerateArray().Select(json => new Schema(Specification, Name, json)) : [];
}
