using System.Buffers;

namespace AzureOpenAI.Sdk.Estimation.Images.Headers;

/// <summary>Reads the head of an image from a stream, and no more of it than needed.</summary>
internal static class StreamHead
{
    public static bool TryRead(Stream stream, out ImageDimensions size)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(SimpleHeaders.Longest);
        try
        {
            int length = Fill(stream, buffer, 0, SimpleHeaders.Longest);
            ReadOnlySpan<byte> head = buffer.AsSpan(0, length);
            return JpegHeader.IsStart(head) ? TryReadJpeg(stream, buffer, length, out size)
                : TiffHeader.IsStart(head) || HeifHeader.IsStart(head) ? TryReadLonger(stream, head, out size)
                : SimpleHeaders.TryRead(head, out size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads on for formats whose size stands in a list. The directory of a TIFF may be anywhere: a stream that can't seek is read on to a bound.</summary>
    private static bool TryReadLonger(Stream stream, ReadOnlySpan<byte> head, out ImageDimensions size)
    {
        size = default;
        bool isTiff = TiffHeader.IsStart(head), isLittle = head[0] == 'I';
        long directory = isTiff ? TiffHeader.DirectoryOf(head) : 0;
        int window = isTiff ? TiffHeader.Window : HeifHeader.Window;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(HeifHeader.Window);
        try
        {
            if (isTiff && directory >= head.Length && stream.CanSeek)
            {
                long skipped = directory - head.Length;
                if (skipped > stream.Length - stream.Position)
                {
                    return false;
                }

                stream.Seek(skipped, SeekOrigin.Current);
                return TiffHeader.TryRead(buffer.AsSpan(0, Fill(stream, buffer, 0, window)), isLittle, out size);
            }

            head.CopyTo(buffer);
            ReadOnlySpan<byte> read = buffer.AsSpan(0, Fill(stream, buffer, head.Length, HeifHeader.Window));
            return isTiff ? directory < read.Length && TiffHeader.TryRead(read.Slice((int)directory), isLittle, out size) : HeifHeader.TryRead(read, out size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Walks on with a window that moves over the buffer: what lies in it is not read again.</summary>
    private static bool TryReadJpeg(Stream stream, byte[] buffer, int length, out ImageDimensions size)
    {
        int start = 2;
        for (int step = 0; step < JpegHeader.MostSteps; step++)
        {
            if (length - start < JpegHeader.Window)
            {
                int kept = Math.Max(0, length - start);
                Buffer.BlockCopy(buffer, length - kept, buffer, 0, kept);
                if (start > length && !Skip(stream, start - length, buffer))
                {
                    break;
                }

                start = 0;
                length = Fill(stream, buffer, kept, JpegHeader.Window);
            }

            switch (JpegHeader.Read(buffer.AsSpan(start, Math.Min(length - start, JpegHeader.Window)), out int advance, out size))
            {
                case JpegHeader.Step.Found:
                    return true;
                case JpegHeader.Step.Failed:
                    return false;
            }

            start += advance;
        }

        size = default;
        return false;
    }

    private static bool Skip(Stream stream, int count, byte[] buffer)
    {
        if (stream.CanSeek)
        {
            stream.Seek(count, SeekOrigin.Current);
            return true;
        }

        while (count > 0)
        {
            int read = stream.Read(buffer, 0, Math.Min(count, buffer.Length));
            if (read <= 0)
            {
                return false;
            }

            count -= read;
        }

        return true;
    }

    private static int Fill(Stream stream, byte[] buffer, int from, int wanted)
    {
        while (from < wanted)
        {
            int read = stream.Read(buffer, from, wanted - from);
            if (read <= 0)
            {
                break;
            }

            from += read;
        }

        return from;
    }
}
