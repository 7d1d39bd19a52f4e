namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Pixels, row by row, four bytes each: red, green, blue and alpha.</summary>
internal sealed class Picture(int width, int height)
{
    internal const int PixelSize = 4;

    internal int Width { get; } = width;

    internal int Height { get; } = height;

    internal byte[] Pixels { get; } = new byte[width * height * PixelSize];

    /// <summary>Gets a value indicating whether any pixel lets the ground through.</summary>
    internal bool IsTransparent
    {
        get
        {
            for (var i = 3; i < Pixels.Length; i += PixelSize)
            {
                if (Pixels[i] != 255)
                    return true;
            }

            return false;
        }
    }

    internal Span<byte> Row(int y) => Pixels.AsSpan(y * Width * PixelSize, Width * PixelSize);
}
