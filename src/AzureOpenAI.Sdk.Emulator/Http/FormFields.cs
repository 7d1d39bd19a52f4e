using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Makes a JSON object of the fields of a form: <c>name</c> a text, <c>name[]</c> a list, <c>name[member]</c> an object.</summary>
/// <param name="literals">The fields, named as on the wire without <c>[]</c>, whose values are numbers or flags. One that is
/// neither stays a text, so that it is refused for its type like a text in a JSON body.</param>
internal sealed partial class FormFields(HashSet<string> literals)
{
    private const int Deepest = 8;

    internal JsonObject Root { get; } = [];

    /// <exception cref="Refusal">400: the name makes no sense, or not beside the others.</exception>
    internal void Add(string name, string text)
    {
        var path = NamePattern().Match(name);
        var members = path.Groups["member"].Captures;
        if (!path.Success || members.Count > Deepest)
            throw Broken(name);

        var parent = Root;
        var key = path.Groups["name"].Value;
        foreach (var member in members.Select(capture => capture.Value))
        {
            if (!parent.ContainsKey(key))
                parent[key] = new JsonObject();
            parent = parent[key] as JsonObject ?? throw Broken(name);
            key = member;
        }

        var isList = path.Groups["list"].Success;
        var value = Value(isList ? name[..^2] : name, text);
        if (!isList && parent.TryAdd(key, value))
            return;

        // A name that comes twice is a list, with or without its brackets.
        if (parent[key] is { } first and not JsonArray)
        {
            parent.Remove(key);
            parent[key] = first is JsonObject ? throw Broken(name) : new JsonArray(first);
        }
        else if (parent[key] is null)
        {
            parent[key] = new JsonArray();
        }

        parent[key]!.AsArray().Add(value);
    }

    private JsonNode Value(string name, string text)
    {
        if (!literals.Contains(name))
            return JsonValue.Create(text);

        try
        {
            var node = JsonNode.Parse(text.ToLowerInvariant());
            if (node?.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                return node;
        }
        catch (JsonException)
        {
            // Neither a number nor a flag.
        }

        return JsonValue.Create(text);
    }

    private static Refusal Broken(string name) => Refusal.Request($"Could not parse multipart form: the field '{name}' does not fit the others.", name);

    [GeneratedRegex(@"^(?<name>[^\[\]]+)(\[(?<member>[^\[\]]+)\])*(?<list>\[\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();
}
