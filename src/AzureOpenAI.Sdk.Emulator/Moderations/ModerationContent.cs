using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Moderations;

/// <summary>A content to be looked at: its text, and whether there is an image in it. Images are not looked at, and not fetched.</summary>
internal sealed record ModerationContent(string? Text, bool HasImage)
{
    /// <summary>Reads what is to be looked at: one content for each text, or one for all parts together.</summary>
    /// <exception cref="Refusal">400: there is nothing, or something of a wrong type.</exception>
    internal static List<ModerationContent> Read(JsonElement root)
    {
        var input = Fields.Find(root, "input") ?? throw Fields.Missing("input");
        if (input.ValueKind != JsonValueKind.Array)
            return [new(Fields.TextOf(input, "input"), HasImage: false)];
        if (input.GetArrayLength() == 0)
            throw Refusal.Request("Invalid 'input': empty array. Expected an array with minimum length 1, but got an empty array instead.", "input", "empty_array");

        return input[0].ValueKind == JsonValueKind.Object
            ? [Join([.. input.EnumerateArray().Select(ReadPart)])]
            : [.. input.EnumerateArray().Select((text, index) => new ModerationContent(Fields.TextOf(text, $"input[{index}]"), HasImage: false))];
    }

    private static ModerationContent ReadPart(JsonElement part, int index)
    {
        var type = Fields.Text(part, "type", $"input[{index}].type") ?? throw Fields.Missing($"input[{index}].type");
        switch (type)
        {
            case "text":
                return new(Fields.Text(part, "text", $"input[{index}].text") ?? throw Fields.Missing($"input[{index}].text"), HasImage: false);
            case "image_url":
                var path = $"input[{index}].image_url";
                var image = Fields.Object(part, "image_url", path) ?? throw Fields.Missing(path);
                var url = Fields.Text(image, "url", path + ".url") ?? throw Fields.Missing(path + ".url");
                return url.StartsWith("data:image/", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal) || url.StartsWith("https://", StringComparison.Ordinal)
                    ? new(null, HasImage: true)
                    : throw Refusal.Request($"Invalid '{path}.url': expected an address, or a data URL of an image.", path + ".url", "invalid_image_url");
            default:
                throw Fields.InvalidValue($"input[{index}].type", type, "text", "image_url");
        }
    }

    private static ModerationContent Join(ModerationContent[] parts)
    {
        string[] texts = [.. parts.Select(part => part.Text).OfType<string>()];
        return new(texts.Length == 0 ? null : string.Join('\n', texts), parts.Any(part => part.HasImage));
    }
}
