using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Makes <c>data:</c> URLs, and tells by their first bytes what images are.</summary>
internal static class ImageData
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>Makes the URL of an image whose first bytes tell what it is.</summary>
    /// <exception cref="ArgumentException">The bytes are no image that models take.</exception>
    internal static InlineText ToDataUrl(ReadOnlyMemory<byte> image) => ToDataUrl(image, MediaType(image.Span) ?? throw new ArgumentException(
        "The bytes are no PNG, JPEG, GIF, WebP or BMP image. Convert the image to one of these formats, and give the whole file.", nameof(image)));

    /// <summary>Makes the URL of a file.</summary>
    internal static InlineText ToDataUrl(ReadOnlyMemory<byte> file, string mediaType) => new($"data:{mediaType};base64,", file);

    private static string? MediaType(ReadOnlySpan<byte> image)
        => image.StartsWith(PngStart) ? "image/png"
            : image.StartsWith(JpegStart) ? "image/jpeg"
            : image.StartsWith("GIF8"u8) ? "image/gif"
            : image.Length >= 12 && image.StartsWith("RIFF"u8) && image.Slice(8).StartsWith("WEBP"u8) ? "image/webp"
            : image.StartsWith("BM"u8) && image.Length > 26 ? "image/bmp"
            : null;
}
