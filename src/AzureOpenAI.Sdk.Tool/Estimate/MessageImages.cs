using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Estimation;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Tool.Settings;

namespace AzureOpenAI.Sdk.Tool.Estimate;

/// <summary>Puts images into the last message of the user.</summary>
internal static class MessageImages
{
    private static readonly string[] s_details = ["auto", "low", "high", "original"];

    public static void Add(JsonObject body, RequestKind kind, IReadOnlyList<string> files, string? detail)
    {
        if (kind != RequestKind.Chat || body["messages"] is not JsonArray messages)
        {
            throw new BadInputException("--image goes with a conversation only: this request has no 'messages'.");
        }

        if (detail is not null && !s_details.Contains(detail))
        {
            throw new BadInputException($"'{detail}' is no detail. Use {string.Join(", ", s_details)}.");
        }

        JsonArray content = ContentOf(LastUserMessage(messages));
        foreach (string file in files)
        {
            var image = new JsonObject { ["url"] = UrlOf(file) };
            if (detail is not null)
            {
                image["detail"] = detail;
            }

            content.Add((JsonNode)new JsonObject { ["type"] = "image_url", ["image_url"] = image });
        }
    }

    private static JsonObject LastUserMessage(JsonArray messages)
    {
        if (messages.LastOrDefault() is JsonObject last && last["role"]?.ToString() == "user")
        {
            return last;
        }

        var added = new JsonObject { ["role"] = "user", ["content"] = new JsonArray() };
        messages.Add((JsonNode)added);
        return added;
    }

    private static JsonArray ContentOf(JsonObject message)
    {
        if (message["content"] is JsonArray parts)
        {
            return parts;
        }

        var content = new JsonArray();
        if (message["content"] is JsonValue text && text.GetValueKind() == JsonValueKind.String)
        {
            content.Add((JsonNode)new JsonObject { ["type"] = "text", ["text"] = text.GetValue<string>() });
        }

        message["content"] = content;
        return content;
    }

    private static string UrlOf(string file)
    {
        byte[] bytes = InputFile.ReadBytes(file);
        return ImageSize.TryRead(bytes, out _)
            ? "data:application/octet-stream;base64," + Convert.ToBase64String(bytes)
            : throw new BadInputException($"'{file}' is no image of a known format. Give a PNG, JPEG, GIF or WebP file.");
    }
}
