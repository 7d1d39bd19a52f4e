using System.Buffers.Text;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the head of an image from base64 and decodes no more than it looks at: four letters stand for three bytes, so any place can be found.</summary>
internal static class Base64Head
{
    public static bool TryRead(ReadOnlySpan<byte> base64, out ImageDimensions size)
    {
        Span<byte> window = stackalloc byte[SimpleHeaders.Longest + 3];
        ReadOnlySpan<byte> head = Decode(base64, 0, window, SimpleHeaders.Longest);
        if (!JpegHeader.IsStart(head))
        {
            return SimpleHeaders.TryRead(head, out size);
        }

        long offset = 2;
        for (int step = 0; step < JpegHeader.MostSteps; step++)
        {
            switch (JpegHeader.Read(Decode(base64, offset, window, JpegHeader.Window), out int advance, out size))
            {
                case JpegHeader.Step.Found:
                    return true;
                case JpegHeader.Step.Failed:
                    return false;
            }

            offset += advance;
        }

        size = default;
        return false;
    }

    /// <summary>Decodes some bytes from a place on; fewer, or none, where the text ends or is no base64.</summary>
    private static ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> base64, long offset, Span<byte> window, int count)
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
        Base64.DecodeFromUtf8(text, window, out _, out int written);
        return written <= before ? [] : window.Slice(before, Math.Min(count, written - before));
    }
}
