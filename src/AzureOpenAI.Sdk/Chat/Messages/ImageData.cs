namespace AzureOpenAI.Sdk.Chat;

/// <summary>Makes <c>data:</c> URLs, and tells by their first bytes what images are.</summary>
internal static class ImageData
{
    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>Makes the URL of an image whose first bytes tell what it is.</summary>
    /// <exception cref="ArgumentException">The bytes are no image that models take.</exception>
    internal static string ToDataUrl(ReadOnlyMemory<byte> image) => ToDataUrl(image, MediaType(image.Span) ?? throw new ArgumentException(
        "The bytes are no PNG, JPEG, GIF, WebP or BMP image. Convert the image to one of these formats, and give the whole file.", nameof(image)));

    /// <summary>Makes the URL of a file. Files are large, so the base64 is written into the one string that is returned.</summary>
    internal static string ToDataUrl(ReadOnlyMemory<byte> file, string mediaType)
    {
        string start = $"data:{mediaType};base64,";
#if NET8_0_OR_GREATER
        int length = checked(start.Length + ((file.Length + 2) / 3 * 4));
        return string.Create(length, (start, file), static (text, parts) =>
        {
            parts.start.CopyTo(text);
            Convert.TryToBase64Chars(parts.file.Span, text[parts.start.Length..], out _);
        });
#else
        return start + ToBase64(file.Span);
#endif
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
