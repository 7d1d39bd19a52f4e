using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>An image that was sent: its size when its bytes came along, none when it lies at an address.</summary>
internal sealed record ImagePart(int? Width, int? Height)
{
    internal static ImagePart Read(JsonElement part, string path)
    {
        var image = Fields.Object(part, "image_url", $"{path}.image_url") ?? throw Fields.Missing($"{path}.image_url");
        var url = Fields.Text(image, "url", $"{path}.image_url.url") ?? throw Fields.Missing($"{path}.image_url.url");
        if (Fields.Text(image, "detail", $"{path}.image_url.detail") is { } detail && detail is not ("auto" or "low" or "high" or "original"))
            throw Fields.InvalidValue($"{path}.image_url.detail", detail, "auto", "low", "high");
        if (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return new(null, null);

        return ReadData(url) ?? throw Refusal.Request(
            "You uploaded an unsupported image. Please make sure your image has of one the following formats: ['png', 'jpeg', 'gif', 'webp'].",
            $"{path}.image_url.url",
            "invalid_image_format");
    }

    // data:image/png;base64,…
    private static ImagePart? ReadData(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || !url[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return null;

        var bytes = new byte[(url.Length - comma) / 4 * 3 + 3];
        if (!Convert.TryFromBase64Chars(url.AsSpan(comma + 1), bytes, out var length))
            return null;

        // The service takes no bitmaps, though their size can be read.
        var image = bytes.AsSpan(0, length);
        return !image.StartsWith("BM"u8) && ImageSize.TryRead(image, out var size) ? new(size.Width, size.Height) : null;
    }
}
