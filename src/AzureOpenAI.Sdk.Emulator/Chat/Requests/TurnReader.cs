using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>Reads the conversation and refuses messages that the service would not take.</summary>
internal static class TurnReader
{
    private const int MaxMessages = 2048;

    internal static IReadOnlyList<ChatTurn> Read(JsonElement root)
    {
        var messages = Fields.Array(root, "messages") ?? throw Fields.Missing("messages");
        var count = messages.GetArrayLength();
        if (count == 0)
        {
            throw Refusal.Request(
                "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.", "messages", "empty_array");
        }

        if (count > MaxMessages)
        {
            throw Refusal.Request(
                $"Invalid 'messages': array too long. Expected an array with maximum length {MaxMessages}, but got an array with length {count} instead.",
                "messages",
                "array_above_max_length");
        }

        var turns = messages.EnumerateArray().Select((message, index) => ReadTurn(message, $"messages[{index}]")).ToArray();
        CallOrder.Check(turns);
        return turns;
    }

    /// <summary>Reads a content field: a text, or parts whose texts become paragraphs.</summary>
    internal static string ReadText(JsonElement parent, string name, string path)
    {
        if (Fields.Find(parent, name) is not { } content)
            return "";
        if (content.ValueKind == JsonValueKind.String)
            return Fields.TextOf(content, path);
        if (content.ValueKind != JsonValueKind.Array)
            throw Fields.WrongType(content, path, "a string or an array of objects");

        return string.Join("\n\n", content.EnumerateArray().Select(part => PartText(part, path)).OfType<string>());
    }

    private static ChatTurn ReadTurn(JsonElement message, string path)
    {
        if (message.ValueKind != JsonValueKind.Object)
            throw Fields.WrongType(message, path, "an object");

        var role = Fields.Text(message, "role", $"{path}.role") ?? throw Fields.Missing($"{path}.role");
        if (role is not ("system" or "developer" or "user" or "assistant" or "tool" or "function"))
            throw Fields.InvalidValue($"{path}.role", role, "system", "assistant", "user", "function", "tool", "developer");

        var turn = new ChatTurn(role, ReadText(message, "content", $"{path}.content"), ReadImages(message, role, $"{path}.content"))
        {
            Calls = role == "assistant" ? ReadCalls(message, path) : [],
            Answers = role switch
            {
                "tool" => Fields.Text(message, "tool_call_id", $"{path}.tool_call_id") ?? throw Fields.Missing($"{path}.tool_call_id"),
                "function" => Fields.Text(message, "name", $"{path}.name") ?? throw Fields.Missing($"{path}.name"),
                _ => null,
            },
        };

        var mayBeSilent = turn.Calls.Count > 0 || (role == "assistant" && HasOtherContent(message));
        if (Fields.Find(message, "content") is null && !mayBeSilent)
        {
            throw Refusal.Request(
                $"Invalid value for 'content': expected a string, got null.", $"{path}.content", "invalid_type");
        }

        return turn;
    }

    private static bool HasOtherContent(JsonElement message)
        => Fields.Find(message, "refusal") is not null || Fields.Find(message, "audio") is not null || Fields.Find(message, "function_call") is not null;

    private static string? PartText(JsonElement part, string path)
    {
        var kind = Fields.Text(part, "type", $"{path}.type") ?? throw Fields.Missing($"{path}.type");
        return kind switch
        {
            "text" => Fields.Text(part, "text", $"{path}.text") ?? throw Fields.Missing($"{path}.text"),
            "refusal" => Fields.Text(part, "refusal", $"{path}.refusal") ?? throw Fields.Missing($"{path}.refusal"),
            "image_url" => null,
            "input_audio" or "file" => throw Refusal.Request(
                $"Invalid content type. The emulator takes text and images; a part of type '{kind}' needs the real service.", path, "unsupported_value"),
            _ => throw Fields.InvalidValue(path, kind, "text", "image_url", "input_audio", "refusal", "file"),
        };
    }

    private static ImagePart[] ReadImages(JsonElement message, string role, string path)
    {
        if (Fields.Find(message, "content") is not { ValueKind: JsonValueKind.Array } content)
            return [];

        var images = content.EnumerateArray()
            .Select((part, index) => (Part: part, Path: $"{path}[{index}]"))
            .Where(one => Fields.Text(one.Part, "type") == "image_url")
            .Select(one => ImagePart.Read(one.Part, one.Path))
            .ToArray();
        return images.Length == 0 || role == "user"
            ? images
            : throw Refusal.Request(
                $"Invalid '{path}'. Image URLs are only allowed for messages with role 'user', but this message with role '{role}' contains an image URL.",
                path,
                "invalid_value");
    }

    private static List<(string Id, string Name)> ReadCalls(JsonElement message, string path)
    {
        var calls = new List<(string, string)>();
        if (Fields.Array(message, "tool_calls", $"{path}.tool_calls") is not { } given)
            return calls;

        var index = 0;
        foreach (var call in given.EnumerateArray())
        {
            var here = $"{path}.tool_calls[{index++}]";
            var id = Fields.Text(call, "id", $"{here}.id") ?? throw Fields.Missing($"{here}.id");
            var kind = Fields.Text(call, "type", $"{here}.type") ?? throw Fields.Missing($"{here}.type");
            var target = Fields.Object(call, kind, $"{here}.{kind}") ?? throw Fields.Missing($"{here}.{kind}");
            calls.Add((id, Fields.Text(target, "name", $"{here}.{kind}.name") ?? throw Fields.Missing($"{here}.{kind}.name")));
        }

        return calls;
    }
}
