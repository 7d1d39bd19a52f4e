using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>
/// Reads the length of an Ogg file with Opus or Vorbis: its last page tells how many samples there are, its first how many make a second
/// (RFC 3533, RFC 7845, the Vorbis I specification).
/// </summary>
internal static class OggPages
{
    private const int Window = 64;
    private const int PageHeader = 27;

    // A page has at most 65,307 bytes, so that the last one begins within the last 64 KB.
    private const int MostPage = 65_307;
    private const int OpusRate = 48_000;

    public static bool IsStart(SoundBytes sound)
    {
        Span<byte> buffer = stackalloc byte[4 + Base64Window.Spare];
        return sound.Window(0, buffer, 4).StartsWith("OggS"u8);
    }

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        Span<byte> buffer = stackalloc byte[Window + Base64Window.Spare];
        ReadOnlySpan<byte> first = sound.Window(0, buffer, Window);
        // The first page holds the codec's head alone, a packet of one segment.
        if (first.Length < Window || !first.StartsWith("OggS"u8) || first[26] != 1 || !TryReadCodec(first.Slice(PageHeader + first[26]), out uint rate, out int skipped))
        {
            return false;
        }

        uint stream = BinaryPrimitives.ReadUInt32LittleEndian(first.Slice(14));
        seconds = (LastPosition(sound, stream) - skipped) / rate;
        return seconds > 0;
    }

    private static bool TryReadCodec(ReadOnlySpan<byte> packet, out uint rate, out int skipped)
    {
        (rate, skipped) = (0, 0);
        if (packet.StartsWith("OpusHead"u8) && packet.Length >= 12)
        {
            (rate, skipped) = (OpusRate, BinaryPrimitives.ReadUInt16LittleEndian(packet.Slice(10)));
        }
        else if (packet.StartsWith("\u0001vorbis"u8) && packet.Length >= 16)
        {
            rate = BinaryPrimitives.ReadUInt32LittleEndian(packet.Slice(12));
        }

        return rate > 0;
    }

    /// <summary>Finds the position of the last page of the stream that has one; a page on which no packet ends has none.</summary>
    private static double LastPosition(SoundBytes sound, uint stream)
    {
        int length = (int)Math.Min(2 * MostPage, sound.Length);
        ReadOnlySpan<byte> tail = sound.Window(sound.Length - length, new byte[length + Base64Window.Spare], length);
        while (tail.LastIndexOf("OggS"u8) is >= 0 and int at)
        {
            ReadOnlySpan<byte> page = tail.Slice(at);
            if (page.Length >= PageHeader && page[4] == 0 && BinaryPrimitives.ReadUInt32LittleEndian(page.Slice(14)) == stream
                && BinaryPrimitives.ReadInt64LittleEndian(page.Slice(6)) is >= 0 and long position)
            {
                return position;
            }

            tail = tail.Slice(0, at);
        }

        return 0;
    }
}
