using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Writes a request for a response as the chat request that says the same, since both count alike, and notes what chat can't say.</summary>
internal sealed class ResponsesTranslation
{
    private readonly JsonElement _body;
    private readonly List<string> _hosted = [];
    private readonly List<string> _unknown = [];
    private readonly List<int> _encrypted = [];

    public ResponsesTranslation(JsonElement body)
    {
        _body = body;
        bool hasInput = body.Member("input") is { ValueKind: JsonValueKind.String or JsonValueKind.Array };
        bool isStored = body.Member("previous_response_id") is not null || body.Member("conversation") is not null || body.Member("prompt") is not null;
        if (!hasInput && !isStored && body.Text("instructions") is null)
        {
            throw new ArgumentException("The body has no 'input': there is nothing to answer.");
        }
    }

    /// <summary>Gets the kinds of tools that the service runs itself.</summary>
    public IReadOnlyList<string> HostedTools => _hosted;

    /// <summary>Gets the kinds of items that can't be counted.</summary>
    public IReadOnlyList<string> UnknownItems => _unknown;

    /// <summary>Gets the length of each item that only the service can read.</summary>
    public IReadOnlyList<int> EncryptedLengths => _encrypted;

    /// <summary>Gets whether calls and their outputs are among the items.</summary>
    public bool HasHistory { get; private set; }

    /// <summary>Writes the chat request.</summary>
    public JsonDocument ToChat()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
        {
            writer.WriteStartObject();
            WriteMessages(writer);
            WriteTools(writer);
            WriteFormat(writer);
            WriteNumber(writer, "max_output_tokens", "max_completion_tokens");
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray(), TokenEstimator.DocumentOptions);
    }

    private void WriteMessages(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("messages");
        if (_body.Text("instructions") is { } instructions)
        {
            WriteMessage(writer, "developer", instructions);
        }

        if (_body.Text("input") is { } text)
        {
            WriteMessage(writer, "user", text);
        }

        var calls = new List<JsonElement>();
        foreach (JsonElement item in _body.Items("input"))
        {
            bool isCall = item.Text("type") is "function_call" or "custom_tool_call";
            if (!isCall)
            {
                WriteCalls(writer, calls);
                WriteItem(writer, item);
            }
            else
            {
                calls.Add(item);
            }
        }

        WriteCalls(writer, calls);
        writer.WriteEndArray();
    }

    private void WriteItem(Utf8JsonWriter writer, JsonElement item)
    {
        switch (item.Text("type") ?? (item.Member("role") is null ? "item_reference" : "message"))
        {
            case "message":
                writer.WriteStartObject();
                writer.WriteString("role", item.Text("role"));
                writer.WritePropertyName("content");
                WriteContent(writer, item.Member("content"));
                writer.WriteEndObject();
                break;
            case "function_call_output" or "custom_tool_call_output":
                HasHistory = true;
                writer.WriteStartObject();
                writer.WriteString("role", "tool");
                writer.WriteString("tool_call_id", item.Text("call_id"));
                writer.WritePropertyName("content");
                WriteContent(writer, item.Member("output"));
                writer.WriteEndObject();
                break;
            case "reasoning" or "compaction":
                if (item.Text("encrypted_content") is { Length: > 0 } encrypted)
                {
                    _encrypted.Add(encrypted.Length);
                }
                else if (item.Text("id") is not null)
                {
                    // The service may have kept what it thought, and counts it again.
                    _unknown.Add(item.Text("type")!);
                }

                break;
            case "compaction_trigger" or "mcp_approval_response":
                break;
            case var kind:
                _unknown.Add(kind);
                break;
        }
    }

    /// <summary>Calls that were made together stand in one message of chat.</summary>
    private void WriteCalls(Utf8JsonWriter writer, List<JsonElement> calls)
    {
        if (calls.Count == 0)
        {
            return;
        }

        HasHistory = true;
        writer.WriteStartObject();
        writer.WriteString("role", MessageRole.Assistant);
        writer.WriteStartArray("tool_calls");
        foreach (JsonElement call in calls)
        {
            bool isCustom = call.Text("type") == "custom_tool_call";
            writer.WriteStartObject();
            writer.WriteString("id", call.Text("call_id"));
            writer.WriteStartObject(isCustom ? "custom" : "function");
            writer.WriteString("name", call.Text("name"));
            writer.WriteString(isCustom ? "input" : "arguments", call.Text(isCustom ? "input" : "arguments"));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        calls.Clear();
    }

    private static void WriteContent(Utf8JsonWriter writer, JsonElement? content)
    {
        if (content is not { ValueKind: JsonValueKind.Array } parts)
        {
            writer.WriteStringValue(content is { ValueKind: JsonValueKind.String } text ? text.Text() : "");
            return;
        }

        writer.WriteStartArray();
        foreach (JsonElement part in parts.EnumerateArray())
        {
            WritePart(writer, part);
        }

        writer.WriteEndArray();
    }

    private static void WritePart(Utf8JsonWriter writer, JsonElement part)
    {
        switch (part.Text("type"))
        {
            case "input_image" or "computer_screenshot":
                writer.WriteStartObject();
                writer.WriteString("type", "image_url");
                writer.WriteStartObject("image_url");
                if (part.Member("image_url", JsonValueKind.String) is { } url)
                {
                    writer.WritePropertyName("url");
                    url.WriteTo(writer);
                }

                writer.WriteString("detail", part.Text("detail"));
                writer.WriteEndObject();
                writer.WriteEndObject();
                break;
            case "input_file":
                writer.WriteStartObject();
                writer.WriteString("type", "file");
                writer.WriteEndObject();
                break;
            default:
                // Texts and refusals have the same members in chat; audio and what is not known pass through.
                part.WriteTo(writer);
                break;
        }
    }

    private void WriteTools(Utf8JsonWriter writer)
    {
        JsonElement[] tools = [.. _body.Items("tools")];
        _hosted.AddRange(tools.Where(static tool => tool.Text("type") is not ("function" or "custom")).Select(static tool => tool.Text("type") ?? "of no kind"));
        JsonElement[] own = [.. tools.Where(static tool => tool.Text("type") is "function" or "custom")];
        if (own.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("tools");
        foreach (JsonElement tool in own)
        {
            string kind = tool.Text("type")!;
            writer.WriteStartObject();
            writer.WriteString("type", kind);
            writer.WritePropertyName(kind);
            tool.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteChoice(writer, own);
    }

    private void WriteChoice(Utf8JsonWriter writer, JsonElement[] tools)
    {
        switch (_body.Member("tool_choice"))
        {
            // With exactly one function, that one must be called, and counts as if it had been named (measured).
            case { ValueKind: JsonValueKind.String } word when word.Text() == "required" && tools.Length == 1:
                WriteNamed(writer, tools[0].Text("name"));
                break;
            case { ValueKind: JsonValueKind.String } word:
                writer.WriteString("tool_choice", word.Text());
                break;
            case { ValueKind: JsonValueKind.Object } named when named.Text("type") == "function":
                WriteNamed(writer, named.Text("name"));
                break;
        }
    }

    private static void WriteNamed(Utf8JsonWriter writer, string? name)
    {
        writer.WriteStartObject("tool_choice");
        writer.WriteStartObject("function");
        writer.WriteString("name", name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteFormat(Utf8JsonWriter writer)
    {
        if (_body.Member("text")?.Member("format", JsonValueKind.Object) is not { } format)
        {
            return;
        }

        writer.WriteStartObject("response_format");
        writer.WriteString("type", format.Text("type"));
        writer.WritePropertyName("json_schema");
        format.WriteTo(writer);
        writer.WriteEndObject();
    }

    private void WriteNumber(Utf8JsonWriter writer, string from, string to)
    {
        if (_body.Number(from) is { } number)
        {
            writer.WriteNumber(to, number);
        }
    }

    private static void WriteMessage(Utf8JsonWriter writer, string role, string content)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("content", content);
        writer.WriteEndObject();
    }
}
