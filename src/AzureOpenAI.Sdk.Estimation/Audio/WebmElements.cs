using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>Reads the length of a WebM file from its information of the segment (RFC 8794, RFC 9559). A recorder that streams leaves it out.</summary>
internal static class WebmElements
{
    private const uint Header = 0x1A45DFA3;
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint Cluster = 0x1F43B675;
    private const uint Scale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const int MostElements = 128;
    private const double Second = 1_000_000_000;

    public static bool IsStart(SoundBytes sound) => TryReadElement(sound, 0, out uint id, out _, out _) && id == Header;

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        return IsStart(sound)
            && TryFind(sound, Segment, 0, sound.Length, out long segment, out long end)
            && TryFind(sound, Info, segment, end, out long info, out end)
            && TryReadInfo(sound, info, end, out seconds);
    }

    private static bool TryReadInfo(SoundBytes sound, long info, long end, out double seconds)
    {
        // A unit is a millisecond, unless the file says otherwise.
        double scale = TryFind(sound, Scale, info, end, out long at, out long over) && ReadNumber(sound, at, over) is > 0 and double given ? given : 1_000_000;
        seconds = TryFind(sound, Duration, info, end, out at, out over) ? ReadFloat(sound, at, over) * scale / Second : 0;
        return seconds > 0 && !double.IsInfinity(seconds);
    }

    /// <summary>Walks over elements beside each other. Every step goes on by 2 bytes at least, and the steps are counted.</summary>
    private static bool TryFind(SoundBytes sound, uint wanted, long from, long to, out long start, out long end)
    {
        (start, end) = (from, to);
        for (int number = 0; number < MostElements && start < to; number++)
        {
            if (!TryReadElement(sound, start, out uint id, out int header, out ulong length))
            {
                return false;
            }

            ulong room = (ulong)Math.Max(0, to - start - header);
            start += header;
            end = start + (long)Math.Min(length, room);
            if (id == wanted)
            {
                return true;
            }

            // The sound itself begins: what tells its length stands before it.
            if (id == Cluster)
            {
                return false;
            }

            start = end;
        }

        return false;
    }

    /// <summary>Reads the name and the length in front of an element; a length that is not known is as long as can be.</summary>
    private static bool TryReadElement(SoundBytes sound, long at, out uint id, out int header, out ulong length)
    {
        (id, header, length) = (0, 0, 0);
        Span<byte> buffer = stackalloc byte[12 + Base64Window.Spare];
        ReadOnlySpan<byte> bytes = sound.Window(at, buffer, 12);
        int name = bytes.Length > 0 ? WidthOf(bytes[0]) : 9;
        if (name > 4 || bytes.Length <= name || WidthOf(bytes[name]) is not (<= 8 and int width) || bytes.Length < name + width)
        {
            return false;
        }

        foreach (byte one in bytes.Slice(0, name))
        {
            id = (id << 8) | one;
        }

        ulong most = (1UL << (7 * width)) - 1;
        foreach (byte one in bytes.Slice(name, width))
        {
            length = (length << 8) | one;
        }

        length &= most;
        (header, length) = (name + width, length == most ? ulong.MaxValue : length);
        return true;
    }

    /// <summary>The number of leading zeros tells how many bytes follow.</summary>
    private static int WidthOf(byte first)
    {
        int width = 1;
        for (int bit = 0x80; bit > 0 && (first & bit) == 0; bit >>= 1)
        {
            width++;
        }

        return width;
    }

    private static double ReadNumber(SoundBytes sound, long at, long end)
    {
        Span<byte> buffer = stackalloc byte[8 + Base64Window.Spare];
        double value = 0;
        foreach (byte one in sound.Window(at, buffer, (int)Math.Min(8, end - at)))
        {
            value = (value * 256) + one;
        }

        return value;
    }

    private static double ReadFloat(SoundBytes sound, long at, long end)
    {
        Span<byte> buffer = stackalloc byte[8 + Base64Window.Spare];
        ReadOnlySpan<byte> bytes = sound.Window(at, buffer, (int)Math.Min(8, end - at));
        double value = bytes.Length switch
        {
            8 => BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64BigEndian(bytes)),
            4 => Single(BinaryPrimitives.ReadInt32BigEndian(bytes)),
            _ => 0,
        };
        return double.IsNaN(value) ? 0 : value;
    }

    private static float Single(int bits)
#if NET
        => BitConverter.Int32BitsToSingle(bits);
#else
        => BitConverter.ToSingle(BitConverter.GetBytes(bits), 0);
#endif
}
