using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the head of an image from base64 and decodes no more than it looks at.</summary>
internal static class Base64Head
{
    public static bool TryRead(ReadOnlySpan<byte> base64, out ImageDimensions size)
    {
        Span<byte> window = stackalloc byte[SimpleHeaders.Longest + Base64Window.Spare];
        ReadOnlySpan<byte> head = Base64Window.Decode(base64, 0, window, SimpleHeaders.Longest);
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
}
