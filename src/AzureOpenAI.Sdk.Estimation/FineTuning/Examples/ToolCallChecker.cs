using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Requests;

namespace AzureOpenAI.Sdk.Estimation.FineTuning.Examples;

/// <summary>Checks that calls are of tools that are defined, and that each result belongs to a call.</summary>
internal sealed class ToolCallChecker(Findings findings, ToolDefinitions tools)
{
    private readonly HashSet<string> _calls = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Begins another end of the same conversation.</summary>
    public void Begin() => _open.Clear();

    public void Check(JsonElement message, string role, string path)
    {
        if (role == MessageRole.Tool)
        {
            CheckResult(message, path);
            return;
        }

        if (_open.Count > 0)
        {
            findings.Error(TrainingFileProblemKind.Tool, path, "A call of a tool before this message has no result.", "Add a tool message with its tool_call_id.");
            _open.Clear();
        }

        if (role == MessageRole.Assistant)
        {
            CheckCalls(message, path);
            CheckLegacyCall(message, path);
        }
    }

    private void CheckResult(JsonElement message, string path)
    {
        string? id = message.Text("tool_call_id");
        if (string.IsNullOrEmpty(id))
        {
            findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(path, "tool_call_id"), "The id of the call is missing.", "Give the id of the call that this is the result of.");
        }
        else if (!_calls.Contains(id!))
        {
            findings.Error(TrainingFileProblemKind.Tool, PathText.Of(path, "tool_call_id"), "No call before it has this id.", "Give the id of the call that this is the result of.");
        }

        _open.Remove(id ?? "");
    }

    private void CheckCalls(JsonElement message, string path)
    {
        string list = PathText.Of(path, "tool_calls");
        if (message.Member("tool_calls") is { } value && (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0))
        {
            findings.Error(TrainingFileProblemKind.WrongValue, list, "The calls are empty or no list.", "Give the calls, or take the member out.");
            return;
        }

        int index = 0;
        foreach (JsonElement call in message.Items("tool_calls"))
        {
            string place = PathText.Item(list, index++);
            if (call.Text("id") is { Length: > 0 } id)
            {
                _calls.Add(id);
                _open.Add(id);
            }
            else
            {
                findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(place, "id"), "The id of the call is missing.", "Give one, by which its result is found.");
            }

            if (call.Text("type") != "function")
            {
                findings.Error(TrainingFileProblemKind.WrongValue, PathText.Of(place, "type"), "The call is of no function.", "Set the type to function.");
            }

            CheckFunction(call.Member("function"), PathText.Of(place, "function"), tools.HasTool, "tools");
        }
    }

    private void CheckLegacyCall(JsonElement message, string path)
    {
        if (message.Member("function_call") is { } call)
        {
            CheckFunction(call, PathText.Of(path, "function_call"), tools.HasFunction, "functions");
        }
    }

    private void CheckFunction(JsonElement? function, string path, Func<string, bool> isDefined, string where)
    {
        if (function?.Text("name") is not { Length: > 0 } name)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(path, "name"), "The name of the function is missing.", "Give it.");
        }
        else if (!isDefined(name))
        {
            findings.Error(TrainingFileProblemKind.Tool, PathText.Of(path, "name"), "The function that is called is not defined in this example.", $"Add it to {where}.");
        }

        if (function?.Member("arguments") is not { ValueKind: JsonValueKind.String } arguments)
        {
            findings.Error(TrainingFileProblemKind.MissingMember, PathText.Of(path, "arguments"), "The arguments are missing or no text.", "Give them as a text that is JSON.");
        }
        else if (!IsJson(arguments.Text()))
        {
            findings.Warn(TrainingFileProblemKind.WrongValue, PathText.Of(path, "arguments"), "The arguments are no JSON.", "The model would learn to write them so. Correct them.");
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
