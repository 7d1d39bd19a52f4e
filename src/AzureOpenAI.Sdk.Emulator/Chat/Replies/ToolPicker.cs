using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Schemas;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Decides which tools to call, and with what.</summary>
/// <remarks>A tool is called when it must be, or when the question has its name, half of the words in its name, or much of
/// its description. A question that names two things gets two calls, if calls may be parallel.</remarks>
internal static class ToolPicker
{
    private const int MostCalls = 8;

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "get", "set", "find", "fetch", "look", "lookup", "search", "call", "run", "make", "create", "list", "read", "show", "current", "tool", "function",
    };

    internal static List<ToolCall> Pick(ChatRequest request, Prompt prompt)
    {
        var offer = request.Tools;
        if (offer.Tools.Count == 0 || request.Turns[^1].IsToolResult)
            return [];

        var words = Words.Telling(prompt.Question);
        var ranked = offer.Tools.Select(tool => (Tool: tool, Score: Score(tool, words, prompt.Question))).OrderByDescending(one => one.Score).ToList();
        var chosen = ranked.Where(one => one.Score >= 1).Select(one => one.Tool).ToList();
        if (chosen.Count == 0 && offer.IsRequired)
            chosen = [ranked[0].Tool];

        var calls = chosen.SelectMany(tool => Call(tool, prompt.Question, offer.IsParallel));
        return [.. calls.Take(offer.IsParallel ? MostCalls : 1)];
    }

    // One or more means: call it.
    private static double Score(ToolSpec tool, HashSet<string> question, string text)
    {
        if (text.Contains(tool.Name, StringComparison.OrdinalIgnoreCase))
            return 10;

        var name = Words.Telling(NameWords.Spaced(tool.Name)).Where(word => !Verbs.Contains(word)).ToList();
        var description = Words.Telling(tool.Description).Where(word => !Verbs.Contains(word)).ToHashSet(StringComparer.Ordinal);
        var inName = name.Count == 0 ? 0 : 2.0 * name.Count(question.Contains) / name.Count;
        var inDescription = question.Count == 0 ? 0 : 2.0 * question.Count(description.Contains) / question.Count;
        return question.Count(description.Contains) >= 2 ? Math.Max(inName, inDescription) : inName;
    }

    private static IEnumerable<ToolCall> Call(ToolSpec tool, string question, bool isParallel)
    {
        var names = PromptNames.Find(question);
        var slots = Slots(tool);
        if (!isParallel || slots == 0 || names.Count <= slots || !IsList(question))
            return [Call(tool, question, names)];

        return names.Chunk(slots).Select(group => Call(tool, question, group));
    }

    private static bool IsList(string question)
        => question.Contains(" and ", StringComparison.OrdinalIgnoreCase) || question.Contains(',', StringComparison.Ordinal) || question.Contains('&', StringComparison.Ordinal);

    // How many free texts one call takes.
    private static int Slots(ToolSpec tool)
    {
        if (tool.Parameters is not { } schema || Fields.Find(schema, "properties") is not { ValueKind: JsonValueKind.Object } properties)
            return 0;

        var texts = properties.EnumerateObject()
            .Where(property => Fields.Find(property.Value, "enum") is null && Fields.Find(property.Value, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("string"))
            .Select(property => property.Name)
            .ToList();
        var required = Fields.Find(schema, "required") is { ValueKind: JsonValueKind.Array } names
            ? texts.Count(name => names.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals(name)))
            : 0;
        return required > 0 ? required : texts.Count;
    }

    private static ToolCall Call(ToolSpec tool, string question, IReadOnlyList<string> names)
        => new(tool.Kind, Ids.New("call_", 24), tool.Name, tool.Kind == "custom" ? question : Arguments(tool, question, names));

    private static string Arguments(ToolSpec tool, string question, IReadOnlyList<string> names)
    {
        var filled = tool.Parameters is { } schema ? SchemaFiller.Fill(schema, new ArgumentValues(question, names)) : new JsonObject();
        return JsonReply.Text(filled);
    }
}
