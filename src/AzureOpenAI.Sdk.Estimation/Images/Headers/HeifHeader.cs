using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the size of a HEIC or AVIF image from its boxes: the largest of those that it lists (ISO 23008-12, 6.5.3).</summary>
internal static class HeifHeader
{
    /// <summary>How much of a file is looked at: the lists stand at its beginning.</summary>
    internal const int Window = 16 * 1024;

    private const int MostBoxes = 512;

    public static bool IsStart(ReadOnlySpan<byte> head)
        => head.Length >= 12 && head.Slice(4).StartsWith("ftyp"u8)
            && (head.Slice(8).StartsWith("hei"u8) || head.Slice(8).StartsWith("hev"u8) || head.Slice(8).StartsWith("mif1"u8) || head.Slice(8).StartsWith("avi"u8));

    public static bool TryRead(ReadOnlySpan<byte> file, out ImageDimensions size)
    {
        size = default;
        int left = MostBoxes;
        Walk(file, ref left, ref size);
        return size.Width > 0 && size.Height > 0;
    }

    private static void Walk(ReadOnlySpan<byte> boxes, ref int left, ref ImageDimensions largest)
    {
        while (boxes.Length >= 8 && left-- > 0)
        {
            // 0 means to the end; 1 would be followed by a length of eight bytes, which no list of properties needs.
            uint length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            int end = length == 0 || length > boxes.Length ? boxes.Length : (int)length;
            if (end < 8)
            {
                return;
            }

            ReadOnlySpan<byte> kind = boxes.Slice(4, 4), inner = boxes.Slice(8, end - 8);
            if (kind.SequenceEqual("meta"u8) && inner.Length >= 4)
            {
                Walk(inner.Slice(4), ref left, ref largest);
            }
            else if (kind.SequenceEqual("iprp"u8) || kind.SequenceEqual("ipco"u8))
            {
                Walk(inner, ref left, ref largest);
            }
            else if (kind.SequenceEqual("ispe"u8) && inner.Length >= 12)
            {
                Take(BinaryPrimitives.ReadUInt32BigEndian(inner.Slice(4)), BinaryPrimitives.ReadUInt32BigEndian(inner.Slice(8)), ref largest);
            }

            boxes = boxes.Slice(end);
        }
    }

    private static void Take(uint width, uint height, ref ImageDimensions largest)
    {
        if (width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue && (long)width * height > (long)largest.Width * largest.Height)
        {
            largest = new((int)width, (int)height);
        }
    }
}
