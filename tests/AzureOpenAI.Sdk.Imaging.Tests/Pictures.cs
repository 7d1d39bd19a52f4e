using SkiaSharp;

namespace AzureOpenAI.Sdk.Imaging.Tests;

/// <summary>Pictures that are drawn for a test: a gradient, with one corner of its own colour to tell which way is up.</summary>
internal static class Pictures
{
    public static byte[] Make(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, bool isOpaque = true)
    {
        using SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(isOpaque ? SKColors.White : SKColors.Transparent);
        using var shader = SKShader.CreateLinearGradient(new(0, 0), new(width, height), [SKColors.White, SKColors.Navy], SKShaderTileMode.Clamp);
        using var gradient = new SKPaint { Shader = shader };
        canvas.DrawRect(isOpaque ? 0 : width / 4, 0, width, height, gradient);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, red);
        using SKData data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>Puts Exif data with nothing but the orientation behind the start of a JPEG.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
