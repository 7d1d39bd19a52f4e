using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>What the model is asked by a conversation: the chat request that says the same.</summary>
internal sealed class ReplyRequest(EmulatorState state, Deployment deployment, SessionSettings settings, IReadOnlyList<Item> items, JsonObject? wish)
{
    // As recorded traffic was billed.
    private const int TokensPerSecondHeard = 10;

    internal bool Speaks => SessionSettings.SpeaksIn(wish?["output_modalities"] ?? wish?["modalities"]) ?? settings.Speaks;

    internal (ChatChoice Choice, JsonObject Usage) Answer()
    {
        var body = Encoding.UTF8.GetBytes(Chat().ToJsonString());
        using var document = JsonDocument.Parse(body);
        var request = ChatRequest.Read(document.RootElement, deployment.Model);
        var text = string.Join('\n', request.Turns.Select(turn => turn.Text));
        var limits = new ReplyLimits(state.Usage, deployment.Model, request, FilterVerdict.Of(text, state.CompletionFilterMarker));
        var choice = Answerer.Answer(request, limits)[0];
        return (choice, Usage(request, text, choice));
    }

    private JsonObject Chat()
    {
        var messages = new JsonArray();
        if (((string?)wish?["instructions"] ?? settings.Instructions) is { Length: > 0 } instructions)
            messages.Add(new JsonObject { ["role"] = "system", ["content"] = instructions });
        foreach (var item in items)
            Add(messages, item);
        if (!messages.Any(message => (string?)message!["role"] != "system"))
            messages.Add(new JsonObject { ["role"] = "user", ["content"] = "Hello." });

        var chat = new JsonObject { ["messages"] = messages };
        if ((wish?["tools"] ?? settings.Tools) is JsonArray { Count: > 0 } tools && Functions(tools) is { Count: > 0 } functions)
        {
            chat["tools"] = functions;
            chat["tool_choice"] = Choice(wish?["tool_choice"] ?? settings.ToolChoice);
        }

        if ((MaxOf(wish?["max_output_tokens"] ?? wish?["max_response_output_tokens"]) ?? settings.MaxOutputTokens) is { } most)
            chat["max_tokens"] = most;
        return chat;
    }

    private static void Add(JsonArray messages, Item item)
    {
        switch (item.Kind)
        {
            case "message" when item.Text.Length > 0:
                messages.Add(new JsonObject { ["role"] = item.Role, ["content"] = item.Text });
                break;
            case "function_call":
                var called = new JsonObject
                {
                    ["id"] = (string?)item.Json["call_id"],
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = (string?)item.Json["name"], ["arguments"] = (string?)item.Json["arguments"] ?? "{}" },
                };
                if (messages.Count > 0 && messages[^1]?["tool_calls"] is JsonArray together)
                    together.Add(called);
                else
                    messages.Add(new JsonObject { ["role"] = "assistant", ["tool_calls"] = new JsonArray(called) });
                break;
            case "function_call_output":
                messages.Add(new JsonObject { ["role"] = "tool", ["tool_call_id"] = (string?)item.Json["call_id"], ["content"] = (string?)item.Json["output"] ?? "" });
                break;
            default:
                break;
        }
    }

    private static JsonArray Functions(JsonArray tools)
    {
        var functions = new JsonArray();
        foreach (var tool in tools.OfType<JsonObject>().Where(tool => (string?)tool["type"] == "function"))
        {
            var function = (JsonObject)tool.DeepClone();
            function.Remove("type");
            functions.Add(new JsonObject { ["type"] = "function", ["function"] = function });
        }

        return functions;
    }

    private static JsonNode Choice(JsonNode? choice) => choice is JsonObject named
        ? new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = (string?)named["name"] } }
        : JsonValue.Create((string?)choice ?? "auto");

    private static int? MaxOf(JsonNode? limit) => limit is JsonValue value && value.TryGetValue(out int most) ? most : null;

    private JsonObject Usage(ChatRequest request, string text, ChatChoice choice)
    {
        var heard = (int)items.Sum(item => (item.Heard?.Seconds ?? 0) * TokensPerSecondHeard);
        var read = request.Turns.Sum(turn => state.Usage.CountText(deployment.Model, turn.Text));
        var cached = state.PromptCache.Take(deployment.Name, text, heard + read);
        return new()
        {
            ["total_tokens"] = heard + read + choice.CompletionTokens,
            ["input_tokens"] = heard + read,
            ["output_tokens"] = choice.CompletionTokens,
            ["input_token_details"] = new JsonObject
            {
                ["text_tokens"] = read,
                ["audio_tokens"] = heard,
                ["image_tokens"] = 0,
                ["cached_tokens"] = cached,
                ["cached_tokens_details"] = new JsonObject { ["text_tokens"] = cached, ["audio_tokens"] = 0, ["image_tokens"] = 0 },
            },
            ["output_token_details"] = new JsonObject { ["text_tokens"] = choice.CompletionTokens, ["audio_tokens"] = 0 },
        };
    }
}
