using AzureOpenAI.Sdk.Estimation.Images.Headers;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>Reads how large an image is from its header, without decoding it: PNG, JPEG, GIF, WebP, BMP, TIFF, HEIC and AVIF.</summary>
/// <remarks>Bytes that are no image, cut short or damaged give false; nothing throws. Turning by Exif data is not applied: it does not change the cost.</remarks>
public static class ImageSize
{
    /// <summary>Reads the size from the image's bytes. The first 30 are enough, save for JPEG, whose size may lie behind a preview.</summary>
    /// <param name="image">The image, or its start.</param>
    /// <param name="size">The size in pixels.</param>
    /// <returns>Whether a size was found.</returns>
    public static bool TryRead(ReadOnlySpan<byte> image, out ImageDimensions size)
        => JpegHeader.IsStart(image) ? TryReadJpeg(image, out size)
            : TiffHeader.IsStart(image) ? TryReadTiff(image, out size)
            : HeifHeader.IsStart(image) ? HeifHeader.TryRead(image, out size)
            : SimpleHeaders.TryRead(image, out size);

    /// <summary>Reads the size from a stream, from where it stands, and no more of it than needed.</summary>
    /// <param name="image">The stream. If it can seek, it is left where it was; otherwise what was read is gone.</param>
    /// <param name="size">The size in pixels.</param>
    /// <returns>Whether a size was found.</returns>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static bool TryRead(Stream image, out ImageDimensions size)
    {
        Require.NotNull(image);
        if (!image.CanSeek)
        {
            return StreamHead.TryRead(image, out size);
        }

        long position = image.Position;
        try
        {
            return StreamHead.TryRead(image, out size);
        }
        finally
        {
            image.Position = position;
        }
    }

    /// <summary>Reads the size of an image file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="size">The size in pixels.</param>
    /// <returns>Whether a size was found.</returns>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static bool TryRead(string path, out ImageDimensions size)
    {
        using var file = new FileStream(Require.NotEmpty(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return StreamHead.TryRead(file, out size);
    }

    /// <summary>Reads the size from base64 text, decoding no more than it looks at.</summary>
    internal static bool TryReadBase64(ReadOnlySpan<byte> base64, out ImageDimensions size) => Base64Head.TryRead(base64, out size);

    private static bool TryReadTiff(ReadOnlySpan<byte> image, out ImageDimensions size)
    {
        size = default;
        long directory = TiffHeader.DirectoryOf(image);
        return directory < image.Length && TiffHeader.TryRead(image.Slice((int)directory), image[0] == 'I', out size);
    }

    private static bool TryReadJpeg(ReadOnlySpan<byte> image, out ImageDimensions size)
    {
        long offset = 2;
        for (int step = 0; step < JpegHeader.MostSteps && offset < image.Length; step++)
        {
            ReadOnlySpan<byte> rest = image.Slice((int)offset);
            switch (JpegHeader.Read(rest.Slice(0, Math.Min(rest.Length, JpegHeader.Window)), out int advance, out size))
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
