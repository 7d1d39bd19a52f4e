using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.TestKit;

namespace AzureOpenAI.Sdk.Conventions.Tests.Contract.Documents;

/// <summary>
/// Reads a form as the object that it stands for: <c>name[]</c> is an element of a list, <c>name[member]</c> a member of an object, a
/// file a text with <see cref="SchemaCheck.FileMark"/>.
/// </summary>
internal static class FormTree
{
    internal static JsonElement Read(IEnumerable<FormPart> parts)
    {
        var root = new JsonObject();
        foreach (FormPart part in parts)
        {
            JsonNode value = JsonValue.Create(part.FileName is null ? part.Text : SchemaCheck.FileMark + part.FileName);
            Put(root, part.Name, value);
        }

        return JsonSerializer.SerializeToElement(root);
    }

    private static void Put(JsonObject root, string name, JsonNode value)
    {
        int open = name.IndexOf('[', StringComparison.Ordinal);
        string member = open < 0 ? "" : name[(open + 1)..].TrimEnd(']');
        string field = open < 0 ? name : name[..open];
        if (open >= 0 && member.Length == 0)
        {
            ((root[field] ??= new JsonArray()) as JsonArray ?? throw new FormatException($"'{field}' is a list here and something else before.")).Add(value);
            return;
        }

        JsonObject holder = open < 0 ? root : (root[field] ??= new JsonObject()) as JsonObject ?? throw new FormatException($"'{field}' is an object here and something else before.");
        if (!holder.TryAdd(open < 0 ? field : member, value))
        {
            throw new FormatException($"'{name}' is there twice. A list is written as '{name}[]'.");
        }
    }
}
