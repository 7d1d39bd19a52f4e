using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Schemas;

/// <summary>Finds types that must hold themselves without end: no JSON can match their schema.</summary>
internal sealed class EndlessTypes
{
    private readonly JsonObject _root;
    private readonly HashSet<string> _ending = new(StringComparer.Ordinal);
    private readonly List<string> _followed = ["#"];
    private readonly List<string> _path = [];
    private string? _found;

    private EndlessTypes(JsonObject root) => _root = root;

    /// <summary>Finds the first way that never ends.</summary>
    /// <returns>The properties on the way, joined by dots; null when every way ends.</returns>
    internal static string? Find(JsonNode schema)
    {
        if (schema is not JsonObject root)
        {
            return null;
        }

        var search = new EndlessTypes(root);
        return search.Ends(root) ? null : search._found;
    }

    private bool Ends(JsonNode? node)
    {
        if (node is not JsonObject schema || MayBeNull(schema))
        {
            return true;
        }

        if (schema["$ref"] is JsonValue reference)
        {
            return EndsAt(reference.GetValue<string>());
        }

        if (schema["anyOf"] is JsonArray options)
        {
            return options.Any(Ends);
        }

        // Only an object's required properties must be there; a list may be empty.
        return schema["properties"] is not JsonObject properties || schema["required"] is not JsonArray required
            || required.All(name => EndsIn(properties, name!.GetValue<string>()));
    }

    private bool EndsIn(JsonObject properties, string name)
    {
        _path.Add(name);
        bool ends = Ends(properties[name]);
        _path.RemoveAt(_path.Count - 1);
        return ends;
    }

    private bool EndsAt(string reference)
    {
        if (_ending.Contains(reference))
        {
            return true;
        }

        if (_followed.Contains(reference))
        {
            _found ??= string.Join(".", _path);
            return false;
        }

        _followed.Add(reference);
        bool ends = Ends(_root["$defs"]?[reference.Substring(reference.LastIndexOf('/') + 1)]);
        _followed.RemoveAt(_followed.Count - 1);
        if (ends)
        {
            _ending.Add(reference);
        }

        return ends;
    }

    private static bool MayBeNull(JsonObject schema)
        => schema["type"] is JsonArray types ? types.Any(static type => type?.GetValue<string>() == "null") : schema["type"] is JsonValue type && type.ToString() == "null";
}
