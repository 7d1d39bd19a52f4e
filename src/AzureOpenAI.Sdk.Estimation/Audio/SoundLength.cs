using System.Buffers.Binary;
using System.Buffers.Text;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>How long a sound is, in seconds, from the head of its bytes.</summary>
/// <param name="Shortest">The shortest that it can be.</param>
/// <param name="Longest">The longest that it can be.</param>
internal readonly record struct SoundLength(double Shortest, double Longest)
{
    // The head is long enough for the chunks that recorders write before the samples.
    private const int HeadLength = 3 * 1_024;

    // The lowest rate of MP3 in bytes a second; other coded speech is hardly ever below it.
    private const double LowestRate = 1_000;

    public bool IsExact => Shortest == Longest && Longest > 0;

    /// <summary>Reads the length from base64 text.</summary>
    public static SoundLength Read(ReadOnlySpan<byte> base64)
    {
        long bytes = base64.Length / 4 * 3L;
        int padding = base64.EndsWith("=="u8) ? 2 : base64.EndsWith("="u8) ? 1 : 0;
        byte[] head = new byte[HeadLength];
        Base64.DecodeFromUtf8(base64.Slice(0, Math.Min(base64.Length, HeadLength / 3 * 4)), head, out _, out int written);
        double seconds = WaveLength(head.AsSpan(0, written), bytes - padding);
        return seconds > 0 ? new(seconds, seconds) : new(0, bytes / LowestRate);
    }

    /// <summary>Walks over the chunks of a WAV file: its format tells the bytes a second, its data chunk how many there are.</summary>
    private static double WaveLength(ReadOnlySpan<byte> head, long fileLength)
    {
        if (head.Length < 12 || !head.StartsWith("RIFF"u8) || !head.Slice(8).StartsWith("WAVE"u8))
        {
            return 0;
        }

        uint rate = 0;
        long offset = 12;
        while (offset + 8 <= head.Length)
        {
            ReadOnlySpan<byte> chunk = head.Slice((int)offset);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(4));
            if (chunk.StartsWith("fmt "u8) && chunk.Length >= 20)
            {
                rate = BinaryPrimitives.ReadUInt32LittleEndian(chunk.Slice(16));
            }
            else if (chunk.StartsWith("data"u8))
            {
                // Recorders that write while they record leave the length at its largest value.
                long samples = Math.Min(length, Math.Max(0, fileLength - offset - 8));
                return rate == 0 ? 0 : (double)samples / rate;
            }

            offset += 8 + length + (length & 1);
        }

        return 0;
    }
}
