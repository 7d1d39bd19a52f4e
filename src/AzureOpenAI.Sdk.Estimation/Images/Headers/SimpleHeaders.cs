using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads sizes from formats whose size stands at a fixed place near the start.</summary>
internal static class SimpleHeaders
{
    /// <summary>The most bytes that any of these formats needs.</summary>
    internal const int Longest = 30;

    private const int LegacyBitmapHeader = 12;
    private const int BitmapHeader = 40;

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a size. Bytes that are too few, or of none of these formats, give false.</summary>
    public static bool TryRead(ReadOnlySpan<byte> head, out ImageDimensions size)
    {
        size = default;
        (long Width, long Height) found =
            head.StartsWith(PngStart) ? Png(head)
            : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif(head)
            : head.StartsWith("RIFF"u8) ? WebP(head)
            : head.StartsWith("BM"u8) ? Bitmap(head)
            : default;
        if (found.Width is < 1 or > int.MaxValue || found.Height is < 1 or > int.MaxValue)
        {
            return false;
        }

        size = new((int)found.Width, (int)found.Height);
        return true;
    }

    private static (long Width, long Height) Png(ReadOnlySpan<byte> head)
        => head.Length >= 24 && head.Slice(12).StartsWith("IHDR"u8)
            ? (BinaryPrimitives.ReadUInt32BigEndian(head.Slice(16)), BinaryPrimitives.ReadUInt32BigEndian(head.Slice(20)))
            : default;

    private static (long Width, long Height) Gif(ReadOnlySpan<byte> head)
        => head.Length >= 10 ? (Short(head, 6), Short(head, 8)) : default;

    private static (long Width, long Height) WebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < Longest || !head.Slice(8).StartsWith("WEBP"u8))
        {
            return default;
        }

        ReadOnlySpan<byte> kind = head.Slice(12);
        if (kind.StartsWith("VP8X"u8))
        {
            return (Three(head, 24) + 1, Three(head, 27) + 1);
        }

        if (kind.StartsWith("VP8L"u8) && head[20] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(21));
            return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        // The start code of a key frame, then sides of 14 bits; the upper two bits ask for enlarging when shown.
        return kind.StartsWith("VP8 "u8) && head.Slice(23).StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? (Short(head, 26) & 0x3FFF, Short(head, 28) & 0x3FFF)
            : default;
    }

    private static (long Width, long Height) Bitmap(ReadOnlySpan<byte> head)
    {
        if (head.Length < 26)
        {
            return default;
        }

        uint header = BinaryPrimitives.ReadUInt32LittleEndian(head.Slice(14));
        if (header == LegacyBitmapHeader)
        {
            return (Short(head, 18), Short(head, 20));
        }

        // A negative height means that the rows stand from top to bottom.
        return header is >= BitmapHeader and < 1_024
            ? (BinaryPrimitives.ReadInt32LittleEndian(head.Slice(18)), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(head.Slice(22))))
            : default;
    }

    private static int Short(ReadOnlySpan<byte> head, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(head.Slice(offset));

    private static int Three(ReadOnlySpan<byte> head, int offset) => head[offset] | (head[offset + 1] << 8) | (head[offset + 2] << 16);
}
