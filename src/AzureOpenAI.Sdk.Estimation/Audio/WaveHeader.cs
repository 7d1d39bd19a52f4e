using System.Buffers.Binary;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>Walks over the chunks of a WAV file: its format tells the bytes a second, its data chunk how many there are.</summary>
internal static class WaveHeader
{
    private const int Window = 20;
    private const int MostChunks = 256;

    public static bool TryRead(SoundBytes sound, out double seconds)
    {
        seconds = 0;
        Span<byte> buffer = stackalloc byte[Window + Base64Window.Spare];
        ReadOnlySpan<byte> start = sound.Window(0, buffer, Window);
        if (!start.StartsWith("RIFF"u8) || start.Length < Window || !start.Slice(8).StartsWith("WAVE"u8))
        {
            return false;
        }

        uint rate = 0;
        long offset = 12;
        for (int number = 0; number < MostChunks; number++)
        {
            ReadOnlySpan<byte> chunk = sound.Window(offset, buffer, Window);
            if (chunk.Length < 8)
            {
                return false;
            }

            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(4));
            if (chunk.StartsWith("data"u8))
            {
                // Recorders that write while they record leave the length at its largest value.
                long samples = Math.Min(length, sound.Length - offset - 8);
                seconds = rate == 0 ? 0 : (double)Math.Max(0, samples) / rate;
                return seconds > 0;
            }

            rate = chunk.StartsWith("fmt "u8) && chunk.Length >= Window ? BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(16)) : rate;
            offset += 8L + length + (length & 1);
        }

        return false;
    }
}
