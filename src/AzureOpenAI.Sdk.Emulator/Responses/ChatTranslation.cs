using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Responses;

/// <summary>Writes a request for a response as the chat request that says the same.</summary>
internal static class ChatTranslation
{
    private static readonly (string From, string To)[] SameMeaning =
    [
        ("model", "model"), ("temperature", "temperature"), ("top_p", "top_p"), ("max_output_tokens", "max_completion_tokens"),
        ("parallel_tool_calls", "parallel_tool_calls"), ("service_tier", "service_tier"),
    ];

    internal static JsonObject Of(JsonElement root, ResponseInput input)
    {
        var chat = new JsonObject { ["messages"] = Messages(root, input) };
        var tools = Tools(root);
        foreach (var (from, to) in SameMeaning)
        {
            if (Fields.Find(root, from) is { } value && (from != "parallel_tool_calls" || tools.Count > 0))
                chat[to] = JsonNode.Parse(value.GetRawText());
        }

        if (tools.Count > 0)
        {
            chat["tools"] = tools;
            chat["tool_choice"] = Choice(root);
        }

        if (Fields.Object(root, "reasoning") is { } reasoning && Fields.Text(reasoning, "effort", "reasoning.effort") is { } effort)
            chat["reasoning_effort"] = effort;
        if (Fields.Object(root, "text") is { } text && Fields.Object(text, "format", "text.format") is { } format)
            chat["response_format"] = Format(format);
        return chat;
    }

    private static JsonArray Messages(JsonElement root, ResponseInput input)
    {
        var messages = new JsonArray();
        if (Fields.Text(root, "instructions") is { } instructions)
            messages.Add(new JsonObject { ["role"] = "developer", ["content"] = instructions });
        foreach (var item in input.Context.Concat(input.Items))
            Add(messages, item);
        return messages.Count > 0 ? messages : throw Fields.Missing("input");
    }

    private static void Add(JsonArray messages, JsonObject item)
    {
        switch ((string?)item["type"])
        {
            case "message":
                messages.Add(Message(item));
                break;
            case "function_call":
                AddCall(messages, item, "function", new() { ["name"] = (string?)item["name"], ["arguments"] = (string?)item["arguments"] ?? "" });
                break;
            case "custom_tool_call":
                AddCall(messages, item, "custom", new() { ["name"] = (string?)item["name"], ["input"] = (string?)item["input"] ?? "" });
                break;
            case "function_call_output" or "custom_tool_call_output":
                messages.Add(new JsonObject { ["role"] = "tool", ["tool_call_id"] = (string?)item["call_id"] ?? throw Fields.Missing("input.call_id"), ["content"] = Output(item["output"]) });
                break;
            case "reasoning" or "compaction":
                break;
            case var other:
                throw Refusal.Request($"Invalid value: '{other}'. The emulator takes messages, calls of functions and of custom tools, and their outputs; other items need the real service.", "input", "invalid_value");
        }
    }

    private static JsonObject Message(JsonObject item)
    {
        var parts = new JsonArray();
        foreach (var part in item["content"] as JsonArray ?? throw Fields.Missing("input.content"))
        {
            parts.Add((string?)part?["type"] switch
            {
                "input_text" or "output_text" or "text" => new JsonObject { ["type"] = "text", ["text"] = (string?)part["text"] },
                "refusal" => new JsonObject { ["type"] = "refusal", ["refusal"] = (string?)part["refusal"] },
                "input_image" when part["image_url"] is { } url => new JsonObject
                {
                    ["type"] = "image_url",
                    ["image_url"] = new JsonObject { ["url"] = (string?)url, ["detail"] = (string?)part["detail"] ?? "auto" },
                },
                var other => throw Refusal.Request($"Invalid value: '{other}'. The emulator takes texts, and images by their address or as data; other parts need the real service.", "input.content", "invalid_value"),
            });
        }

        return new() { ["role"] = (string?)item["role"], ["content"] = parts };
    }

    /// <summary>Calls that were made together stand in one message.</summary>
    private static void AddCall(JsonArray messages, JsonObject item, string kind, JsonObject called)
    {
        var call = new JsonObject { ["id"] = (string?)item["call_id"], ["type"] = kind, [kind] = called };
        if (messages.Count > 0 && messages[^1]?["tool_calls"] is JsonArray together)
            together.Add(call);
        else
            messages.Add(new JsonObject { ["role"] = "assistant", ["tool_calls"] = new JsonArray(call) });
    }

    private static string Output(JsonNode? output)
        => output is JsonArray parts ? string.Concat(parts.Select(part => (string?)part?["text"] ?? "")) : (string?)output ?? "";

    private static JsonArray Tools(JsonElement root)
    {
        var tools = new JsonArray();
        if (Fields.Array(root, "tools") is not { } given)
            return tools;

        foreach (var tool in given.EnumerateArray())
        {
            var kind = Fields.Text(tool, "type", "tools.type") ?? throw Fields.Missing("tools.type");
            if (kind is not ("function" or "custom"))
                throw Refusal.Request($"Unsupported tool: '{kind}' needs the real service; the emulator calls functions and custom tools alone.", "tools", "unsupported_value");

            var body = JsonObject.Create(tool.Clone())!;
            body.Remove("type");
            tools.Add(new JsonObject { ["type"] = kind, [kind] = body });
        }

        return tools;
    }

    private static JsonNode Choice(JsonElement root) => Fields.Find(root, "tool_choice") switch
    {
        null => "auto",
        { ValueKind: JsonValueKind.Object } named => new JsonObject
        {
            ["type"] = Fields.Text(named, "type"),
            [Fields.Text(named, "type") ?? "function"] = new JsonObject { ["name"] = Fields.Text(named, "name") },
        },
        { } word => Fields.TextOf(word, "tool_choice"),
    };

    private static JsonObject Format(JsonElement format)
    {
        var copy = JsonObject.Create(format.Clone())!;
        if ((string?)copy["type"] != "json_schema")
            return copy;

        copy.Remove("type");
        return new() { ["type"] = "json_schema", ["json_schema"] = copy };
    }
}
