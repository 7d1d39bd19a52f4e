using System.Buffers.Text;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Decodes bytes in the middle of base64 text: four letters stand for three bytes, so any place can be found without what is before it.</summary>
internal static class Base64Window
{
    /// <summary>How much longer than the wanted bytes the buffer must be.</summary>
    internal const int Spare = 5;

    /// <summary>Decodes some bytes from a place on; fewer, or none, where the text ends or is no base64.</summary>
    public static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> base64, long offset, Span<byte> buffer, int count)
    {
        long start = offset / 3 * 4;
        if (start >= base64.Length)
        {
            return [];
        }

        int before = (int)(offset % 3);
        int letters = (before + count + 2) / 3 * 4;
        ReadOnlySpan<byte> text = base64.Slice((int)start);
        text = text.Slice(0, Math.Min(letters, text.Length));
        Base64.DecodeFromUtf8(text, buffer, out _, out int written);
        return written <= before ? [] : buffer.Slice(before, Math.Min(count, written - before));
    }

    /// <summary>Gets how many bytes the text stands for.</summary>
    public static long LengthOf(ReadOnlySpan<byte> base64)
    {
        int padding = base64.EndsWith("=="u8) ? 2 : base64.EndsWith("="u8) ? 1 : 0;
        return Math.Max(0, (base64.Length / 4 * 3L) - padding);
    }
}
