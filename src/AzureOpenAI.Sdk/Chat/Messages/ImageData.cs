namespace AzureOpenAI.Sdk.Chat;

/// <summary>Makes <c>data:</c> URLs, and tells by their first bytes what images are.</summary>
internal static class ImageData
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    internal static string ToDataUrl(ReadOnlySpan<byte> image)
    {
        string type = MediaType(image) ?? throw new ArgumentException(
            "The bytes are no PNG, JPEG, GIF, WebP or BMP image. Convert the image to one of these formats, and give the whole file.", nameof(image));
        return $"data:{type};base64,{ToBase64(image)}";
    }

    internal static string ToBase64(ReadOnlySpan<byte> bytes)
#if NET8_0_OR_GREATER
        => Convert.ToBase64String(bytes);
#else
        => Convert.ToBase64String(bytes.ToArray());
#endif

    private static string? MediaType(ReadOnlySpan<byte> image)
        => image.StartsWith(PngStart) ? "image/png"
            : image.StartsWith(JpegStart) ? "image/jpeg"
            : image.StartsWith("GIF8"u8) ? "image/gif"
            : image.Length >= 12 && image.StartsWith("RIFF"u8) && image.Slice(8).StartsWith("WEBP"u8) ? "image/webp"
            : image.StartsWith("BM"u8) && image.Length > 26 ? "image/bmp"
            : null;
}
