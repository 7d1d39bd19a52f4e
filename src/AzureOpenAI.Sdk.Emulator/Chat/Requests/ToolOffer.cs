using System.Text.Json;
using System.Text.RegularExpressions;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Schemas;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>The tools that a request offers and how freely the model may choose among them.</summary>
/// <param name="Tools">The tools that may be called.</param>
/// <param name="IsRequired">Whether one must be called.</param>
/// <param name="IsForced">Whether the request names the one to call: it is then the only one here.</param>
/// <param name="IsParallel">Whether more than one call may be made.</param>
internal sealed partial record ToolOffer(IReadOnlyList<ToolSpec> Tools, bool IsRequired, bool IsForced, bool IsParallel)
{
    private const int MaxTools = 128;

    internal static ToolOffer Read(JsonElement root)
    {
        var isOlderForm = Fields.Find(root, "functions") is not null;
        var tools = isOlderForm ? ReadFunctions(root) : ReadTools(root);
        var isParallel = Fields.Flag(root, "parallel_tool_calls");
        if (tools.Count == 0)
        {
            RefuseWithoutTools(root, "tool_choice");
            RefuseWithoutTools(root, "parallel_tool_calls");
            return new([], false, false, false);
        }

        return Choose(root, isOlderForm ? "function_call" : "tool_choice", new(tools, false, false, isParallel is not false && !isOlderForm));
    }

    private static ToolOffer Choose(JsonElement root, string name, ToolOffer offer)
    {
        if (Fields.Find(root, name) is not { } choice)
            return offer;
        if (choice.ValueKind == JsonValueKind.Object)
            return Force(choice, name, offer);

        return Fields.TextOf(choice, name) switch
        {
            "auto" => offer,
            "none" => offer with { Tools = [] },
            "required" when name == "tool_choice" => offer with { IsRequired = true },
            { } other => throw Fields.InvalidValue(name, other, "none", "auto", "required"),
        };
    }

    private static ToolOffer Force(JsonElement choice, string name, ToolOffer offer)
    {
        if (Fields.Text(choice, "type") == "allowed_tools")
            return Allow(Fields.Object(choice, "allowed_tools", $"{name}.allowed_tools") ?? throw Fields.Missing($"{name}.allowed_tools"), name, offer);

        var target = name == "function_call" ? choice
            : Fields.Object(choice, "function", $"{name}.function") ?? Fields.Object(choice, "custom", $"{name}.custom") ?? throw Fields.Missing($"{name}.function");
        return offer with { Tools = [Find(target, name, offer)], IsRequired = true, IsForced = true };
    }

    private static ToolOffer Allow(JsonElement allowed, string name, ToolOffer offer)
    {
        var tools = Fields.Array(allowed, "tools", $"{name}.allowed_tools.tools") ?? throw Fields.Missing($"{name}.allowed_tools.tools");
        return offer with
        {
            IsRequired = Fields.Text(allowed, "mode") == "required",
            Tools = [.. tools.EnumerateArray().Select(tool => Find(Fields.Object(tool, "function") ?? Fields.Object(tool, "custom") ?? tool, name, offer))],
        };
    }

    private static ToolSpec Find(JsonElement target, string name, ToolOffer offer)
    {
        var wanted = Fields.Text(target, "name", $"{name}.function.name") ?? throw Fields.Missing($"{name}.function.name");
        return offer.Tools.FirstOrDefault(tool => tool.Name == wanted)
            ?? throw Refusal.Request($"Tool choice '{wanted}' not found in 'tools' parameter.", name);
    }

    private static List<ToolSpec> ReadTools(JsonElement root)
    {
        if (Fields.Array(root, "tools") is not { } given)
            return [];

        CheckCount(given, "tools");
        return [.. given.EnumerateArray().Select((tool, index) => ReadTool(tool, $"tools[{index}]"))];
    }

    private static List<ToolSpec> ReadFunctions(JsonElement root)
    {
        var given = Fields.Array(root, "functions")!.Value;
        CheckCount(given, "functions");
        return [.. given.EnumerateArray().Select((function, index) => ReadNamed("function_call", function, $"functions[{index}]"))];
    }

    private static ToolSpec ReadTool(JsonElement tool, string path)
    {
        var kind = Fields.Text(tool, "type", $"{path}.type") ?? throw Fields.Missing($"{path}.type");
        if (kind is not ("function" or "custom"))
            throw Fields.InvalidValue($"{path}.type", kind, "function", "custom");

        return ReadNamed(kind, Fields.Object(tool, kind, $"{path}.{kind}") ?? throw Fields.Missing($"{path}.{kind}"), $"{path}.{kind}");
    }

    private static ToolSpec ReadNamed(string kind, JsonElement body, string path)
    {
        var name = Fields.Text(body, "name", $"{path}.name") ?? throw Fields.Missing($"{path}.name");
        if (!NamePattern().IsMatch(name))
        {
            throw Refusal.Request(
                $"Invalid '{path}.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.", $"{path}.name", "invalid_value");
        }

        var parameters = Fields.Object(body, "parameters", $"{path}.parameters");
        if (Fields.Flag(body, "strict") is true)
            StrictSchema.Check(parameters, $"function '{name}'", $"{path}.parameters", "invalid_function_parameters");
        return new(kind, name, Fields.Text(body, "description", $"{path}.description") ?? "", parameters);
    }

    private static void CheckCount(JsonElement given, string path)
    {
        var count = given.GetArrayLength();
        if (count is 0)
        {
            throw Refusal.Request(
                $"Invalid '{path}': empty array. Expected an array with minimum length 1, but got an empty array instead.", path, "empty_array");
        }

        if (count > MaxTools)
        {
            throw Refusal.Request(
                $"Invalid '{path}': array too long. Expected an array with maximum length {MaxTools}, but got an array with length {count} instead.", path, "array_above_max_length");
        }
    }

    private static void RefuseWithoutTools(JsonElement root, string name)
    {
        if (Fields.Find(root, name) is not null)
            throw Refusal.Request($"Invalid value for '{name}': '{name}' is only allowed when 'tools' are specified.", name);
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex NamePattern();
}
