using SkiaSharp;

namespace AzureOpenAI.Sdk.Imaging;

/// <summary>Turns an image as its Exif data asks, which is lost when the image is written anew.</summary>
internal static class Upright
{
    /// <summary>Turns an image; the given one is disposed when another is returned.</summary>
    public static SKBitmap Turn(SKBitmap image, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return image;
        }

        bool isOnItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using SKBitmap given = image;
        SKImageInfo info = isOnItsSide ? given.Info.WithSize(given.Height, given.Width) : given.Info;
        var turned = new SKBitmap(info);
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(Of(origin, given.Width, given.Height));
        canvas.DrawBitmap(given, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return turned;
    }

    /// <summary>Where a stored pixel goes (Exif 2.32, tag 274).</summary>
    private static SKMatrix Of(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
