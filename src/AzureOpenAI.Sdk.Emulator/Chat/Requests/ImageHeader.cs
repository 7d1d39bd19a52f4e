using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Chat.Requests;

/// <summary>Reads the size of an image from its first bytes: PNG, JPEG, GIF and WebP, the formats that the service takes.</summary>
internal static class ImageHeader
{
    internal static bool TryRead(ReadOnlySpan<byte> image, out int width, out int height)
    {
        (width, height) = Read(image) ?? (0, 0);
        return width > 0 && height > 0;
    }

    private static (int Width, int Height)? Read(ReadOnlySpan<byte> image)
    {
        if (image.Length >= 24 && IsPng(image))
            return (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]));
        if (image.Length >= 10 && image.StartsWith("GIF8"u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(image[6..]), BinaryPrimitives.ReadUInt16LittleEndian(image[8..]));
        if (image.Length >= 30 && image.StartsWith("RIFF"u8) && image[8..].StartsWith("WEBP"u8))
            return ReadWebP(image);
        return image.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? ReadJpeg(image) : null;
    }

    private static bool IsPng(ReadOnlySpan<byte> image) => image.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static (int Width, int Height)? ReadWebP(ReadOnlySpan<byte> image)
    {
        var kind = image[12..];
        if (kind.StartsWith("VP8X"u8))
            return (1 + Read24(image[24..]), 1 + Read24(image[27..]));
        if (kind.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(image[21..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return kind.StartsWith("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(image[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(image[28..]) & 0x3FFF)
            : null;
    }

    // The size stands in the first frame segment (SOF0 to SOF15, without the tables that share the range).
    private static (int Width, int Height)? ReadJpeg(ReadOnlySpan<byte> image)
    {
        var at = 2;
        while (at + 9 <= image.Length && image[at] == 0xFF)
        {
            var marker = image[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(image[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(image[(at + 5)..]));

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(image[(at + 2)..]);
        }

        return null;
    }

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
