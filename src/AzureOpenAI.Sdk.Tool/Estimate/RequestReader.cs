using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Tool.Settings;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Makes a request out of what the user has: its JSON, a conversation in one of several forms, or images alone.</summary>
internal sealed class RequestReader(AppConsole console)
{
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 256 };

    public GivenRequest Read(RequestSource source)
    {
        JsonObject body = Body(source);
        (string? url, body) = Unwrap(body);
        RequestKind kind = RequestShape.KindOf(body, source.Endpoint ?? url, source);
        if (source.Images.Count > 0)
        {
            MessageImages.Add(body, kind, source.Images, source.Detail);
        }

        if (source.MaxOutput is { } most)
        {
            RequestShape.SetMaxOutput(body, kind, most);
        }

        return new(kind, JsonSerializer.SerializeToUtf8Bytes((JsonNode)body, RequestJson.Default.JsonNode), Text(body["model"]));
    }

    private JsonObject Body(RequestSource source)
    {
        bool readsInput = source.File == "-" || (source.File is null && source.Images.Count == 0);
        if (source.File is null && source.Images.Count > 0)
        {
            return Conversation([]);
        }

        if (source.File is null && console.IsInputTerminal)
        {
            throw new BadInputException("There is no request. Name a file, pipe one in, or give images with --image.");
        }

        string name = readsInput ? "The standard input" : $"'{source.File}'";
        return Parse(readsInput ? InputText.ReadInput(console) : InputText.ReadFile(source.File!), name);
    }

    private static JsonObject Parse(string text, string name)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            throw new BadInputException($"{name} is empty. Give a request's JSON or a conversation.");
        }

        if (trimmed[0] is not ('{' or '['))
        {
            return Conversation(Transcript.Read(trimmed, name));
        }

        return TryParse(trimmed, out JsonException? failure) switch
        {
            JsonObject message when IsMessage(message) => Conversation([message]),
            JsonObject request => request,
            JsonArray messages => Conversation(Messages(messages, name)),
            _ => Conversation(MessageLines.Read(trimmed, name, failure!)),
        };
    }

    internal static JsonNode? TryParse(string json, out JsonException? failure)
    {
        failure = null;
        try
        {
            return JsonNode.Parse(json, documentOptions: s_deep);
        }
        catch (JsonException broken)
        {
            failure = broken;
            return null;
        }
    }

    internal static bool IsMessage(JsonNode? node)
        => node is JsonObject message && message["role"] is JsonValue role && role.GetValueKind() == JsonValueKind.String && !message.ContainsKey("messages");

    private static List<JsonNode> Messages(JsonArray list, string name)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (!IsMessage(list[i]))
            {
                throw new BadInputException($"{name} is a list, but its item {i + 1} is no message: it needs a 'role' and a 'content'.");
            }
        }

        return list.Count > 0 ? [.. list.Select(static message => message!.DeepClone())] : throw new BadInputException($"{name} is an empty list. Give at least one message.");
    }

    private static JsonObject Conversation(List<JsonNode> messages) => new() { ["messages"] = new JsonArray([.. messages]) };

    // A line of a batch file is a request in an envelope.
    private static (string? Url, JsonObject Body) Unwrap(JsonObject line)
        => line["custom_id"] is not null && line["body"] is JsonObject body ? (Text(line["url"]), body) : (null, line);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
