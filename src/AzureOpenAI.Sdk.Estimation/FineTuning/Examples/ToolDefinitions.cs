using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>The tools that an example defines, by name.</summary>
internal sealed class ToolDefinitions
{
    private readonly HashSet<string> _tools = new(StringComparer.Ordinal);
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);

    public bool HasTool(string name) => _tools.Contains(name);

    public bool HasFunction(string name) => _functions.Contains(name);

    /// <summary>Reads and checks the definitions.</summary>
    public static ToolDefinitions Read(JsonElement holder, string? parent, Findings findings)
    {
        var definitions = new ToolDefinitions();
        ReadList(holder, parent, "tools", "function", definitions._tools, findings);
        ReadList(holder, parent, "functions", null, definitions._functions, findings);
        if (holder.Member("parallel_tool_calls") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            findings.Error(TrainingFileProblemKind.WrongValue, PathText.Of(parent, "parallel_tool_calls"), "The value is neither true nor false.", "Give one of them, or take it out.");
        }

        return definitions;
    }

    private static void ReadList(JsonElement holder, string? parent, string list, string? within, HashSet<string> names, Findings findings)
    {
        string path = PathText.Of(parent, list);
        if (holder.Member(list) is { ValueKind: not JsonValueKind.Array })
        {
            findings.Error(TrainingFileProblemKind.WrongValue, path, "The definitions are no list.", "Give a list, or take it out.");
            return;
        }

        int index = 0;
        foreach (JsonElement definition in holder.Items(list))
        {
            string place = PathText.Item(path, index++);
            JsonElement? function = within is null ? definition : definition.Member(within);
            string functionPath = within is null ? place : PathText.Of(place, within);
            if (function?.Text("name") is not { } name || !PathText.IsName(name))
            {
                findings.Error(TrainingFileProblemKind.Tool, PathText.Of(functionPath, "name"), "The function has no name of 1 to 64 letters, digits, '_' or '-'.", "Give it one.");
                continue;
            }

            if (!names.Add(name))
            {
                findings.Error(TrainingFileProblemKind.Tool, PathText.Of(functionPath, "name"), "A function of this name is defined twice.", "Keep one of them.");
            }

            if (function.Value.Member("parameters") is { ValueKind: not JsonValueKind.Object })
            {
                findings.Error(TrainingFileProblemKind.Tool, PathText.Of(functionPath, "parameters"), "The parameters are no object.", "Give a JSON schema.");
            }
        }
    }
}
