using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Writes a reply as the items of an output: what was thought, then what is said or called.</summary>
internal static class ResponseOutput
{
    internal static IReadOnlyList<JsonObject> Of(ChatChoice choice)
    {
        var items = new List<JsonObject>();
        if (choice.ReasoningTokens > 0)
            items.Add(new() { ["id"] = Ids.New("rs_", 48), ["type"] = "reasoning", ["summary"] = new JsonArray() });
        items.AddRange(choice.Calls.Select(Call));
        if (choice.Content is { } text)
            items.Add(Message(text, choice.FinishReason));
        return items;
    }

    private static JsonObject Message(string text, string finishReason) => new()
    {
        ["id"] = Ids.New("msg_", 48),
        ["type"] = "message",
        ["status"] = finishReason == "stop" ? "completed" : "incomplete",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "output_text", ["annotations"] = new JsonArray(), ["logprobs"] = new JsonArray(), ["text"] = text }),
        ["role"] = "assistant",
    };

    private static JsonObject Call(ToolCall call) => call.Kind == "custom"
        ? new() { ["id"] = Ids.New("ctc_", 48), ["type"] = "custom_tool_call", ["status"] = "completed", ["call_id"] = call.Id, ["input"] = call.Arguments, ["name"] = call.Name }
        : new() { ["id"] = Ids.New("fc_", 48), ["type"] = "function_call", ["status"] = "completed", ["arguments"] = call.Arguments, ["call_id"] = call.Id, ["name"] = call.Name };
}
