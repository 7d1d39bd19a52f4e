using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Estimation.Images;
using SkiaSharp;

namespace AzureOpenAI.Sdk.Imaging;

/// <summary>Reads, turns, scales and writes pixels.</summary>
internal static class Pixels
{
    private static readonly SKSamplingOptions s_sampling = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Reads an image at a size.</summary>
    /// <exception cref="InvalidDataException">It can't be decoded whole.</exception>
    public static SKBitmap Read(ReadOnlyMemory<byte> image, ImageDimensions size, ImageDimensions target)
    {
        using SKData data = DataOf(image);
        using SKCodec codec = SKCodec.Create(data) ?? throw Damaged("its format is not known");
        using SKBitmap decoded = Decode(codec, target);
        // The header's size is of the pixels as they are stored; a photo that is to be turned changes its sides.
        SKEncodedOrigin origin = codec.EncodedOrigin;
        var info = new SKImageInfo(target.Width, target.Height, SKColorType.Rgba8888, decoded.AlphaType, SKColorSpace.CreateSrgb());
        var scaled = new SKBitmap(info);
        if (!decoded.ScalePixels(scaled, s_sampling))
        {
            scaled.Dispose();
            throw Damaged($"{size} can't be scaled to {target}");
        }

        return Upright.Turn(scaled, origin);
    }

    /// <summary>Writes an image in the format that it came in, so far as that can be written; others become PNG, which loses nothing.</summary>
    public static (byte[] Bytes, string MediaType) Write(SKBitmap pixels, ReadOnlySpan<byte> original, ImageScalerOptions options)
    {
        (SKEncodedImageFormat format, string mediaType) = options.Format switch
        {
            ScaledImageFormat.Jpeg => (SKEncodedImageFormat.Jpeg, "image/jpeg"),
            ScaledImageFormat.Png => (SKEncodedImageFormat.Png, "image/png"),
            ScaledImageFormat.WebP => (SKEncodedImageFormat.Webp, "image/webp"),
            _ when original[0] == 0xFF => (SKEncodedImageFormat.Jpeg, "image/jpeg"),
            _ when original[0] == 'R' => (SKEncodedImageFormat.Webp, "image/webp"),
            _ => (SKEncodedImageFormat.Png, "image/png"),
        };
        using SKData encoded = pixels.Encode(format, options.Quality) ?? throw new InvalidOperationException($"The image can't be written as {mediaType}.");
        return (encoded.ToArray(), mediaType);
    }

    /// <summary>Decodes an image; a JPEG at a half, a quarter or an eighth where that is still large enough, which saves memory and time.</summary>
    private static SKBitmap Decode(SKCodec codec, ImageDimensions target)
    {
        float share = Math.Max((float)target.Width / codec.Info.Width, (float)target.Height / codec.Info.Height);
        SKSizeI near = codec.GetScaledDimensions(share);
        bool isEnough = near.Width >= target.Width && near.Height >= target.Height;
        SKImageInfo info = codec.Info.WithSize(isEnough ? near.Width : codec.Info.Width, isEnough ? near.Height : codec.Info.Height)
            .WithColorType(SKColorType.Rgba8888).WithAlphaType(codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul).WithColorSpace(SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        SKCodecResult result = codec.GetPixels(info, bitmap.GetPixels());
        if (result == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw Damaged(result == SKCodecResult.IncompleteInput ? "it ends too early" : "its pixels can't be decoded");
    }

    private static SKData DataOf(ReadOnlyMemory<byte> image)
        => MemoryMarshal.TryGetArray(image, out ArraySegment<byte> array) && array.Offset == 0 && array.Count == array.Array!.Length
            ? SKData.CreateCopy(array.Array)
            : SKData.CreateCopy(image.ToArray());

    private static InvalidDataException Damaged(string how) => new($"The image is damaged: {how}. Send it as it is, or save it anew with another program.");
}
