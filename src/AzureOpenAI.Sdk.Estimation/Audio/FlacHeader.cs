using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>Reads the length of a FLAC file from the block of its stream, which always comes first (RFC 9639, section 8.2).</summary>
internal static class FlacHeader
{
    private const int Window = 26;

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        Span<byte> buffer = stackalloc byte[Window + Base64Window.Spare];
        ReadOnlySpan<byte> head = sound.Window(0, buffer, Window);
        if (head.Length < Window || !head.StartsWith("fLaC"u8) || (head[4] & 0x7F) != 0)
        {
            return false;
        }

        // 20 bits of rate, 3 of channels, 5 of depth, 36 of samples; a recorder that does not know the samples writes 0.
        ulong packed = BinaryPrimitives.ReadUInt64BigEndian(head.Slice(18));
        ulong rate = packed >> 44, samples = packed & 0xF_FFFF_FFFF;
        seconds = rate == 0 ? 0 : (double)samples / rate;
        return seconds > 0;
    }
}
