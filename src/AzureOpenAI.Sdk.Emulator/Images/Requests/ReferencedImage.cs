using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>Reads a picture that an edit in JSON refers to: one that stands in a data URL. The emulator fetches nothing.</summary>
internal static class ReferencedImage
{
    /// <exception cref="Refusal">400: no reference, or one that leads elsewhere.</exception>
    internal static InputImage Read(JsonElement reference, string path, ImageFamily family)
    {
        if (reference.ValueKind != JsonValueKind.Object)
            throw Fields.WrongType(reference, path, "an object");
        if (Fields.Text(reference, "file_id", $"{path}.file_id") is not null)
            throw NotEmulated($"{path}.file_id", "has no files for pictures; send them as data URLs or in a form");

        var url = Fields.Text(reference, "image_url", $"{path}.image_url") ?? throw Fields.Missing($"{path}.image_url");
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw NotEmulated($"{path}.image_url", "fetches nothing; send pictures as data URLs or in a form");

        var comma = url.IndexOf(',', StringComparison.Ordinal);
        var type = comma < 0 || !url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? null : url["data:".Length..comma].Split(';')[0];
        var bytes = new byte[url.Length];
        return type is not null && Convert.TryFromBase64Chars(url.AsSpan(comma + 1), bytes, out var length)
            ? InputImage.Read(new($"{path}.image_url", "image", type, bytes.AsMemory(0, length)), family)
            : throw Refusal.Request($"Invalid '{path}.image_url'. Expected a valid URL or a data URL with base64.", $"{path}.image_url", "invalid_value");
    }

    private static Refusal NotEmulated(string path, string why)
        => Refusal.Request($"Unsupported parameter: '{path}' needs the real service; the emulator {why}.", path, "unsupported_parameter");
}
