using System.Buffers;
using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>
/// Reads how large an image is from its header, without decoding it: PNG, JPEG, GIF, WebP and BMP. It never throws for what the bytes
/// say, however hostile they are, and reads no further than it must.
/// </summary>
public static class ImageSize
{
    /// <summary>A JPEG has its size behind whatever its camera wrote first; further than this nobody looks.</summary>
    private const int DeepestJpegHeader = 4 * 1024 * 1024;

    private const int FirstRead = 64;

    /// <summary>Reads the size from the beginning of an image file.</summary>
    /// <param name="image">The file, or as much of its beginning as there is.</param>
    /// <param name="size">The size.</param>
    /// <returns>Whether it is an image of a known format, with its size.</returns>
    public static bool TryRead(ReadOnlySpan<byte> image, out ImageDimensions size)
    {
        size = image.Length < 16 ? default
            : IsPng(image) ? new(BigInt(image.Slice(16)), BigInt(image.Slice(20)))
            : image.StartsWith("GIF8"u8) ? new(LittleShort(image.Slice(6)), LittleShort(image.Slice(8)))
            : IsWebP(image) ? ReadWebP(image)
            : image.StartsWith("BM"u8) ? ReadBmp(image)
            : image[0] == 0xFF && image[1] == 0xD8 ? ReadJpeg(image)
            : default;
        if (size.IsPlausible)
        {
            return true;
        }

        size = default;
        return false;
    }

    /// <summary>Reads the size from a stream. A stream that can seek is left where it was.</summary>
    /// <param name="image">The stream, at the beginning of the file.</param>
    /// <param name="size">The size.</param>
    /// <returns>Whether it is an image of a known format, with its size.</returns>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static bool TryRead(Stream image, out ImageDimensions size)
    {
        Require.NotNull(image);
        long start = image.CanSeek ? image.Position : 0;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstRead);
        int count = 0;
        try
        {
            while (true)
            {
                int wanted = count == 0 ? FirstRead : buffer.Length;
                int read = Fill(image, buffer, count, wanted);
                count += read;
                if (TryRead(buffer.AsSpan(0, count), out size))
                {
                    return true;
                }

                if (read == 0 || count < 2 || buffer[0] != 0xFF || buffer[1] != 0xD8 || count >= DeepestJpegHeader)
                {
                    return false;
                }

                byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(Math.Max(count * 4, 1_024), DeepestJpegHeader));
                buffer.AsSpan(0, count).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (image.CanSeek)
            {
                image.Position = start;
            }
        }
    }

    /// <summary>Reads the size from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="size">The size.</param>
    /// <returns>Whether it is an image of a known format, with its size.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static bool TryReadFile(string path, out ImageDimensions size)
    {
        using FileStream file = new(Require.NotNull(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return TryRead(file, out size);
    }

    private static int Fill(Stream stream, byte[] buffer, int start, int end)
    {
        int count = start;
        int read;
        while (count < end && (read = stream.Read(buffer, count, end - count)) > 0)
        {
            count += read;
        }

        return count - start;
    }

    private static bool IsPng(ReadOnlySpan<byte> image)
        => image.Length >= 24 && BinaryPrimitives.ReadUInt64BigEndian(image) == 0x89504E470D0A1A0A && image.Slice(12).StartsWith("IHDR"u8);

    private static bool IsWebP(ReadOnlySpan<byte> image) => image.StartsWith("RIFF"u8) && image.Slice(8).StartsWith("WEBP"u8);

    private static ImageDimensions ReadWebP(ReadOnlySpan<byte> image)
    {
        if (image.Length < 30)
        {
            return default;
        }

        ReadOnlySpan<byte> chunk = image.Slice(12);
        if (chunk.StartsWith("VP8X"u8))
        {
            return new(1 + LittleTriple(image.Slice(24)), 1 + LittleTriple(image.Slice(27)));
        }

        if (chunk.StartsWith("VP8L"u8) && image[20] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(image.Slice(21));
            return new(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        bool isKeyFrame = chunk.StartsWith("VP8 "u8) && image[23] == 0x9D && image[24] == 0x01 && image[25] == 0x2A;
        return isKeyFrame ? new(LittleShort(image.Slice(26)) & 0x3FFF, LittleShort(image.Slice(28)) & 0x3FFF) : default;
    }

    private static ImageDimensions ReadBmp(ReadOnlySpan<byte> image)
    {
        if (image.Length < 26)
        {
            return default;
        }

        int header = BinaryPrimitives.ReadInt32LittleEndian(image.Slice(14));
        if (header == 12)
        {
            return new(LittleShort(image.Slice(18)), LittleShort(image.Slice(20)));
        }

        int height = BinaryPrimitives.ReadInt32LittleEndian(image.Slice(22));
        // A negative height means that the rows begin at the top.
        return header < 40 || height == int.MinValue ? default : new(BinaryPrimitives.ReadInt32LittleEndian(image.Slice(18)), Math.Abs(height));
    }

    /// <summary>Walks from marker to marker to the start of a frame. Each step goes forward, so it ends.</summary>
    private static ImageDimensions ReadJpeg(ReadOnlySpan<byte> image)
    {
        int at = 2;
        while (at + 9 < image.Length)
        {
            if (image[at] != 0xFF)
            {
                return default;
            }

            byte marker = image[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            // Every frame from baseline to arithmetic, but neither tables (C4, CC) nor extensions (C8).
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(BinaryPrimitives.ReadUInt16BigEndian(image.Slice(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(image.Slice(at + 5)));
            }

            bool standsAlone = marker is 0x01 or (>= 0xD0 and <= 0xD8);
            int length = standsAlone ? 0 : BinaryPrimitives.ReadUInt16BigEndian(image.Slice(at + 2));
            if (marker is 0xD9 or 0xDA || (!standsAlone && length < 2))
            {
                return default;
            }

            at += 2 + length;
        }

        return default;
    }

    private static int BigInt(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static int LittleShort(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int LittleTriple(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
