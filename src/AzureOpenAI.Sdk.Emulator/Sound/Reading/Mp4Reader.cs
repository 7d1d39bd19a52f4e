using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>Reads MP4 and M4A: the header of the movie tells the length.</summary>
internal static class Mp4Reader
{
    internal static SoundFile? Read(ReadOnlySpan<byte> file)
    {
        var header = Find(Find(file, "moov"u8), "mvhd"u8);
        if (header.Length < 20)
            return null;

        // Version 1 has times of eight bytes, version 0 of four.
        var (scale, length) = header[0] == 1 && header.Length >= 32
            ? (BinaryPrimitives.ReadUInt32BigEndian(header[20..]), BinaryPrimitives.ReadUInt64BigEndian(header[24..]))
            : (BinaryPrimitives.ReadUInt32BigEndian(header[12..]), BinaryPrimitives.ReadUInt32BigEndian(header[16..]));
        return scale > 0 && length > 0 ? new((double)length / scale, null, []) : null;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> name)
    {
        while (boxes.Length >= 8)
        {
            var (head, size) = (8, (ulong)BinaryPrimitives.ReadUInt32BigEndian(boxes));
            if (size == 1 && boxes.Length >= 16)
                (head, size) = (16, BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]));

            // 0 means: to the end.
            var end = size == 0 ? boxes.Length : (int)Math.Min(size, (ulong)boxes.Length);
            if (end < head)
                return default;
            if (boxes[4..].StartsWith(name))
                return boxes[head..end];
            boxes = boxes[end..];
        }

        return default;
    }
}
