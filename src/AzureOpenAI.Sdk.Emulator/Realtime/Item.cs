using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>One thing in a conversation, and what its sound says to the model.</summary>
internal sealed class Item(JsonObject json)
{
    private static readonly string[] Kinds = ["message", "function_call", "function_call_output", "mcp_approval_response", "mcp_list_tools", "mcp_call", "mcp_approval_request"];

    internal JsonObject Json { get; } = json;

    internal string Id => (string)Json["id"]!;

    internal string Kind => (string)Json["type"]!;

    internal string? Role => (string?)Json["role"];

    /// <summary>Gets or sets what the model heard, where the item is sound of the user.</summary>
    internal Hearing? Heard { get; set; }

    /// <summary>Gets or sets how long the speech of the model is, in milliseconds.</summary>
    internal double SpokenMilliseconds { get; set; }

    /// <summary>Gets what the model reads.</summary>
    internal string Text => string.Join(' ', (Json["content"] as JsonArray ?? []).OfType<JsonObject>().Select(part => (string?)part["text"] ?? (string?)part["transcript"] ?? Heard?.Text).OfType<string>());

    /// <summary>Reads an item that the client made.</summary>
    /// <exception cref="Refusal">400: something in it is wrong.</exception>
    internal static Item Read(JsonObject? given, SoundCoding coding)
    {
        if (given is null)
            throw Fields.Missing("item");
        var json = (JsonObject)given.DeepClone();
        var kind = (string?)json["type"] ?? throw Fields.Missing("item.type");
        if (!Kinds.Contains(kind))
            throw Fields.InvalidValue("item.type", kind, Kinds);
        json["id"] ??= Ids.New("item_", 21);
        json["object"] = "realtime.item";
        json["status"] = "completed";
        var item = new Item(json);
        if (kind == "message")
            item.ReadContent(coding);
        if (kind == "function_call_output" && json["call_id"] is null)
            throw Fields.Missing("item.call_id");
        return item;
    }

    private void ReadContent(SoundCoding coding)
    {
        string[] kinds = Role switch
        {
            "user" => ["input_text", "input_audio", "input_image"],
            "system" => ["input_text"],
            "assistant" => ["output_text", "output_audio", "text"],
            null => throw Fields.Missing("item.role"),
            var other => throw Fields.InvalidValue("item.role", other, "user", "assistant", "system"),
        };
        foreach (var part in (Json["content"] as JsonArray ?? throw Fields.Missing("item.content")).OfType<JsonObject>())
        {
            var kind = (string?)part["type"] ?? throw Fields.Missing("item.content.type");
            if (!kinds.Contains(kind))
                throw Fields.InvalidValue("item.content[0].type", kind, kinds);
            if ((string?)part["audio"] is { } audio)
            {
                Heard = new(coding.Read(SoundOf(audio, "item.content[0].audio")), coding.Rate);
                part.Remove("audio");
                part["transcript"] ??= null;
            }
        }
    }

    /// <exception cref="Refusal">400: it is no base64.</exception>
    internal static byte[] SoundOf(string audio, string path)
    {
        try
        {
            return Convert.FromBase64String(audio);
        }
        catch (FormatException)
        {
            throw NoSound(path);
        }
    }

    internal static Refusal NoSound(string path)
        => Refusal.Request($"Invalid '{path}'. Expected base64-encoded audio bytes (mono PCM16 at 24kHz) but got an invalid value.", path, "invalid_value");
}
