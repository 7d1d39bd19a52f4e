using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

/// <summary>A form that was recorded, as the options and the files that a caller of ours would give.</summary>
internal sealed class RecordedForm(IReadOnlyList<FormPart> parts)
{
    /// <summary>Gets the model, which with us is the client's deployment.</summary>
    internal string Model => parts.SingleOrDefault(part => part.Name == "model")?.Text ?? "";

    /// <summary>Gets whether a stream was asked for, which with us is another method.</summary>
    internal bool IsStreamed => parts.Any(part => part.Name == "stream" && part.Text == "true");

    /// <summary>Gets a field's text; null when it is not there.</summary>
    internal string? Text(string name) => parts.SingleOrDefault(part => part.Name == name)?.Text;

    /// <summary>Gets the files of a field, or of the list with its name.</summary>
    internal FileContent[] Files(string name)
        => [.. parts.Where(part => part.FileName is not null && (part.Name == name || part.Name == name + "[]")).Select(part => FileContent.FromBytes(part.Content, FileName(part)))];

    /// <summary>Gets the one file of a field.</summary>
    internal FileContent File(string name) => Files(name).Single();

    /// <summary>Reads the fields that are no files as options, by the types that the options have.</summary>
    internal TOptions Options<TOptions>()
        where TOptions : WireModel
    {
        var json = new JsonObject();
        var types = AzureOpenAIJson.Options.GetTypeInfo(typeof(TOptions)).Properties.ToDictionary(property => property.Name, property => property.PropertyType);
        foreach (FormPart part in parts.Where(part => part.FileName is null))
        {
            string[] steps = part.Name.Replace("]", "", StringComparison.Ordinal).Split('[');
            Assert.That(types, Does.ContainKey(steps[0]), "The options have each field of a recorded form.");
            if (steps.Length == 1)
            {
                json[steps[0]] = Value(part.Text, types[steps[0]]);
            }
            else if (steps[1].Length == 0)
            {
                ((JsonArray)(json[steps[0]] ??= new JsonArray())).Add(JsonValue.Create(part.Text));
            }
            else
            {
                ((JsonObject)(json[steps[0]] ??= new JsonObject()))[steps[1]] = Value(part.Text, null);
            }
        }

        return AzureOpenAIJson.Parse<TOptions>(json.ToJsonString());
    }

    /// <summary>Says where the form that we sent differs from this one; null when nowhere.</summary>
    internal string? Difference(IReadOnlyList<FormPart> sent)
    {
        string[] wanted = [.. parts.Select(Shown).Order(StringComparer.Ordinal)];
        string[] found = [.. sent.Select(Shown).Order(StringComparer.Ordinal)];
        return wanted.SequenceEqual(found) ? null : $"{string.Join("; ", wanted.Except(found))} became {string.Join("; ", found.Except(wanted))}";
    }

    /// <summary>Some recorders sent the whole path of a file; ours sends the name.</summary>
    private static string FileName(FormPart part) => part.FileName!.Split('/', '\\')[^1];

    private static string Shown(FormPart part)
        => part.FileName is null ? $"{part.Name}={Canonical(part.Text)}" : $"{part.Name}: file {FileName(part)} {Convert.ToHexString(part.Content.Span)}";

    /// <summary>JSON within a field may have its members in another order, and numbers another form.</summary>
    private static string Canonical(string text)
    {
        try
        {
            JsonElement json = JsonElement.Parse(text);
            return json.ValueKind switch
            {
                JsonValueKind.Object => string.Join(',', json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{member.Name}:{Canonical(member.Value.GetRawText())}")),
                JsonValueKind.Number => json.GetDouble().ToString("R", CultureInfo.InvariantCulture),
                _ => text,
            };
        }
        catch (JsonException)
        {
            return text;
        }
    }

    /// <summary>A text is a number, a boolean or an object where the option is one.</summary>
    private static JsonNode? Value(string text, Type? declared)
    {
        Type? type = declared is null ? null : Nullable.GetUnderlyingType(declared) ?? declared;
        bool isJson = type is { IsPrimitive: true } || text.StartsWith('{') || (type is null && double.TryParse(text, CultureInfo.InvariantCulture, out _));
        return isJson ? JsonNode.Parse(text) : JsonValue.Create(text);
    }
}
