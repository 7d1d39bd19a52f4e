using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Walks over the segments of a JPEG to its frame, which holds the size. It may lie behind previews and colour profiles of any length.</summary>
internal static class JpegHeader
{
    /// <summary>How many bytes a step looks at.</summary>
    internal const int Window = 9;

    /// <summary>How many segments are walked over at most: real images have a few dozen.</summary>
    internal const int MostSteps = 2_048;

    internal enum Step
    {
        /// <summary>The size was found.</summary>
        Found,

        /// <summary>The next segment lies further on.</summary>
        Next,

        /// <summary>This is no JPEG, or a damaged one.</summary>
        Failed,
    }

    public static bool IsStart(ReadOnlySpan<byte> head) => head.Length >= 2 && head[0] == 0xFF && head[1] == 0xD8;

    /// <summary>Looks at a segment.</summary>
    /// <param name="window">Up to <see cref="Window"/> bytes from where the segment should begin.</param>
    /// <param name="advance">How many bytes further the next one lies.</param>
    /// <param name="size">The size, when it was found.</param>
    public static Step Read(ReadOnlySpan<byte> window, out int advance, out ImageDimensions size)
    {
        size = default;
        advance = 1;
        if (window.Length < 2 || window[0] != 0xFF)
        {
            return Step.Failed;
        }

        byte marker = window[1];
        switch (marker)
        {
            case 0xFF: // A filling byte before the marker.
                return Step.Next;
            case 0x01 or (>= 0xD0 and <= 0xD8): // Markers without a length.
                advance = 2;
                return Step.Next;
            case 0x00 or 0xD9 or 0xDA: // No marker, the end, or the pixels: no frame came before them.
                return Step.Failed;
        }

        return IsFrame(marker) ? ReadFrame(window, out size) : Skip(window, out advance);
    }

    /// <summary>All frames (SOF), but not the tables whose markers lie among theirs: DHT, JPG, DAC.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static Step ReadFrame(ReadOnlySpan<byte> window, out ImageDimensions size)
    {
        size = default;
        if (window.Length < Window)
        {
            return Step.Failed;
        }

        size = new(BinaryPrimitives.ReadUInt16BigEndian(window.Slice(7)), BinaryPrimitives.ReadUInt16BigEndian(window.Slice(5)));
        return size is { Width: > 0, Height: > 0 } ? Step.Found : Step.Failed;
    }

    private static Step Skip(ReadOnlySpan<byte> window, out int advance)
    {
        int length = window.Length >= 4 ? BinaryPrimitives.ReadUInt16BigEndian(window.Slice(2)) : 0;
        advance = length + 2;
        return length >= 2 ? Step.Next : Step.Failed;
    }
}
