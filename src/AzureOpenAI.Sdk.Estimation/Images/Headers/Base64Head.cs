using System.Buffers;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the head of an image from base64 and decodes no more than it looks at.</summary>
internal static class Base64Head
{
    public static bool TryRead(ReadOnlySpan<byte> base64, out ImageDimensions size)
    {
        Span<byte> window = stackalloc byte[SimpleHeaders.Longest + Base64Window.Spare];
        ReadOnlySpan<byte> head = Base64Window.Decode(base64, 0, window, SimpleHeaders.Longest);
        if (TiffHeader.IsStart(head) || HeifHeader.IsStart(head))
        {
            return TryReadLonger(base64, head, out size);
        }

        if (!JpegHeader.IsStart(head))
        {
            return SimpleHeaders.TryRead(head, out size);
        }

        long offset = 2;
        for (int step = 0; step < JpegHeader.MostSteps; step++)
        {
            switch (JpegHeader.Read(Base64Window.Decode(base64, offset, window, JpegHeader.Window), out int advance, out size))
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

    private static bool TryReadLonger(ReadOnlySpan<byte> base64, ReadOnlySpan<byte> head, out ImageDimensions size)
    {
        bool isTiff = TiffHeader.IsStart(head), isLittle = head[0] == 'I';
        int window = isTiff ? TiffHeader.Window : HeifHeader.Window;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(window + Base64Window.Spare);
        try
        {
            ReadOnlySpan<byte> found = Base64Window.Decode(base64, isTiff ? TiffHeader.DirectoryOf(head) : 0, buffer, window);
            return isTiff ? TiffHeader.TryRead(found, isLittle, out size) : HeifHeader.TryRead(found, out size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
