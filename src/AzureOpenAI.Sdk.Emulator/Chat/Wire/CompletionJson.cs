using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>A reply in one piece.</summary>
internal static class CompletionJson
{
    internal static JsonObject Write(ChatAnswer answer)
    {
        var body = new JsonObject
        {
            ["choices"] = new JsonArray([.. answer.Choices.Select(choice => (JsonNode)Write(answer, choice))]),
            ["created"] = answer.Created,
            ["id"] = answer.Id,
            ["model"] = answer.Model.VersionedName,
            ["object"] = "chat.completion",
            ["prompt_filter_results"] = answer.PromptFilterResults(),
        };
        if (answer.ServiceTier is not null)
            body["service_tier"] = answer.ServiceTier;
        body["system_fingerprint"] = answer.Fingerprint;
        body["usage"] = answer.Usage.Write();
        return body;
    }

    private static JsonObject Write(ChatAnswer answer, ChatChoice choice) => new JsonObject
    {
        // The service does not filter what goes to a tool.
        ["content_filter_results"] = choice.Calls.Count > 0 ? new JsonObject() : choice.Filter.ReplyResults(),
        ["finish_reason"] = choice.FinishReason,
        ["index"] = choice.Index,
        ["logprobs"] = choice.Content is null ? null : answer.LogProbsOf(Pieces.Of(choice.Content)),
        ["message"] = Message(choice),
    };

    private static JsonObject Message(ChatChoice choice)
    {
        var message = new JsonObject
        {
            ["annotations"] = new JsonArray(),
            ["content"] = choice.Content,
            ["refusal"] = null,
            ["role"] = "assistant",
        };
        if (choice.Calls is [{ Kind: "function_call" } call])
            message["function_call"] = CallJson.Target(call, call.Arguments);
        else if (choice.Calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. choice.Calls.Select(one => CallJson.Write(one, one.Arguments))]);
        return message;
    }
}
