using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>Reads the length of an MP4 or M4A file from its header of the film, wherever that stands (ISO 14496-12, section 8.2.2).</summary>
internal static class Mp4Boxes
{
    private const int Window = 44;
    private const int MostBoxes = 256;

    public static bool IsStart(SoundBytes sound)
    {
        Span<byte> buffer = stackalloc byte[8 + Base64Window.Spare];
        ReadOnlySpan<byte> start = sound.Window(0, buffer, 8);
        return start.Length == 8 && start.Slice(4).SequenceEqual("ftyp"u8);
    }

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        return IsStart(sound)
            && TryFind(sound, "moov"u8, 0, sound.Length, out long film, out long end)
            && TryFind(sound, "mvhd"u8, film, end, out long header, out _)
            && TryReadHeader(sound, header, out seconds);
    }

    /// <summary>Walks over boxes beside each other. Every step goes on by 8 bytes at least, and the steps are counted.</summary>
    private static bool TryFind(SoundBytes sound, ReadOnlySpan<byte> name, long from, long to, out long start, out long end)
    {
        Span<byte> buffer = stackalloc byte[16 + Base64Window.Spare];
        (start, end) = (from, to);
        for (int number = 0; number < MostBoxes && start < to; number++)
        {
            ReadOnlySpan<byte> box = sound.Window(start, buffer, 16);
            if (box.Length < 8)
            {
                return false;
            }

            ulong length = BinaryPrimitives.ReadUInt32BigEndian(box);
            int header = 8;
            if (length == 1 && box.Length == 16)
            {
                (length, header) = (BinaryPrimitives.ReadUInt64BigEndian(box.Slice(8)), 16);
            }

            // A length of 0 means up to the end.
            ulong room = (ulong)(to - start);
            length = length == 0 ? room : length;
            if (length < (ulong)header || length > room)
            {
                return false;
            }

            end = start + (long)length;
            if (box.Slice(4, 4).SequenceEqual(name))
            {
                start += header;
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool TryReadHeader(SoundBytes sound, long at, out double seconds)
    {
        seconds = 0;
        Span<byte> buffer = stackalloc byte[Window + Base64Window.Spare];
        ReadOnlySpan<byte> header = sound.Window(at, buffer, Window);
        bool isLong = header.Length == Window && header[0] == 1;
        if (header.Length < 20)
        {
            return false;
        }

        uint scale = BinaryPrimitives.ReadUInt32BigEndian(header.Slice(isLong ? 20 : 12));
        ulong duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header.Slice(24)) : BinaryPrimitives.ReadUInt32BigEndian(header.Slice(16));
        // All bits set means that the length is not known; a recording in fragments leaves 0.
        bool isKnown = duration != (isLong ? ulong.MaxValue : uint.MaxValue) && scale > 0;
        seconds = isKnown ? (double)duration / scale : 0;
        return seconds > 0;
    }
}
