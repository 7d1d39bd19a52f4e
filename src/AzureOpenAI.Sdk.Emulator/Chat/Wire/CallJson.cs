using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>A tool call on the wire, whole or a fragment of it.</summary>
internal static class CallJson
{
    internal static JsonNode Write(ToolCall call, string arguments) => new JsonObject
    {
        [call.Kind] = Target(call, arguments),
        ["id"] = call.Id,
        ["type"] = call.Kind,
    };

    /// <summary>The function, or the custom tool, with its arguments.</summary>
    internal static JsonObject Target(ToolCall call, string arguments) => new() { [ArgumentsName(call)] = arguments, ["name"] = call.Name };

    /// <summary>What a stream sends first: everything but the arguments.</summary>
    internal static JsonObject OpeningDelta(ToolCall call, int index)
    {
        if (call.Kind == "function_call")
            return new() { ["function_call"] = Target(call, "") };

        var opening = Write(call, "");
        opening["index"] = index;
        return new() { ["tool_calls"] = new JsonArray(opening) };
    }

    /// <summary>What a stream sends next: the arguments, piece by piece.</summary>
    internal static JsonObject ArgumentsDelta(ToolCall call, int index, string piece)
    {
        var arguments = new JsonObject { [ArgumentsName(call)] = piece };
        return call.Kind == "function_call"
            ? new() { ["function_call"] = arguments }
            : new() { ["tool_calls"] = new JsonArray(new JsonObject { [call.Kind] = arguments, ["index"] = index }) };
    }

    private static string ArgumentsName(ToolCall call) => call.Kind == "custom" ? "input" : "arguments";
}
