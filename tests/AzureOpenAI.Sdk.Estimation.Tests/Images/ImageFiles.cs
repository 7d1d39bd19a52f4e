using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Tests.Images;

/// <summary>Makes the heads of images of any size.</summary>
internal static class ImageFiles
{
    public static IEnumerable<(string Name, byte[] Bytes)> All(int width, int height) =>
    [
        ("PNG", Png(width, height)),
        ("GIF87a", Gif("GIF87a", width, height)),
        ("GIF89a", Gif("GIF89a", width, height)),
        ("BMP", Bmp(width, height)),
        ("BMP from top to bottom", Bmp(width, -height)),
        ("BMP of OS/2", OldBmp(width, height)),
        ("WebP, lossy", WebPLossy(width, height)),
        ("WebP, lossless", WebPLossless(width, height)),
        ("WebP, extended", WebPExtended(width, height)),
        ("JPEG", Jpeg(width, height)),
        ("JPEG, progressive", Jpeg(width, height, frame: 0xC2)),
        ("JPEG, arithmetic and lossless", Jpeg(width, height, frame: 0xCB)),
        ("JPEG behind a preview of 60 KB", Jpeg(width, height, previewLength: 60_000)),
        ("JPEG behind previews of 300 KB", Jpeg(width, height, previewLength: 60_000, previews: 5)),
        ("JPEG with filling bytes", Jpeg(width, height, filling: 3)),
    ];

    public static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    public static byte[] Jpeg(int width, int height, byte frame = 0xC0, int previewLength = 14, int previews = 1, int filling = 0)
    {
        var bytes = new List<byte> { 0xFF, 0xD8 };
        for (int number = 0; number < previews; number++)
        {
            // The preview holds what looks like a frame of another size.
            bytes.AddRange([0xFF, 0xE1, (byte)((previewLength + 2) >> 8), (byte)(previewLength + 2), 0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 1, 0, 1]);
            bytes.AddRange(new byte[previewLength - 11]);
        }

        bytes.AddRange([0xFF, 0xC4, 0, 4, 0, 0]);
        bytes.AddRange(Enumerable.Repeat((byte)0xFF, filling));
        bytes.AddRange([0xFF, frame, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1]);
        return [.. bytes];
    }

    private static byte[] Gif(string version, int width, int height)
        => [.. version.Select(static letter => (byte)letter), (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0, 0, 0];

    private static byte[] Bmp(int width, int height)
    {
        byte[] bytes = new byte[54];
        "BM"u8.CopyTo(bytes);
        bytes[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
        return bytes;
    }

    private static byte[] OldBmp(int width, int height)
    {
        byte[] bytes = new byte[26];
        "BM"u8.CopyTo(bytes);
        bytes[14] = 12;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(20), (ushort)height);
        return bytes;
    }

    private static byte[] WebP(string kind, byte[] data)
        => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. kind.Select(static letter => (byte)letter), 0, 0, 0, 0, .. data];

    private static byte[] WebPLossy(int width, int height)
        => WebP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)((width >> 8) | 0x40), (byte)height, (byte)((height >> 8) | 0x80), 0, 0]);

    private static byte[] WebPLossless(int width, int height)
    {
        byte[] data = [0x2F, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(1), (uint)(width - 1) | ((uint)(height - 1) << 14) | 1u << 28);
        return WebP("VP8L", data);
    }

    private static byte[] WebPExtended(int width, int height)
        => WebP("VP8X", [0x10, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16), (byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16)]);
}
