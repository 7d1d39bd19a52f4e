using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Paints a picture that follows from a text: a gradient between two colours with discs on it.</summary>
/// <remarks>The same text gives the same picture, another one another. It shows nothing that the text speaks of.</remarks>
internal static class Painter
{
    private const int LeastDiscs = 3;
    private const int MoreDiscs = 5;

    /// <param name="seed">The text.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="isTransparent">Whether the ground stays clear, so that only the discs are painted.</param>
    /// <param name="detail">How much of it is painted, from 0 to 1: a partial picture lacks the last discs.</param>
    internal static Picture Paint(string seed, int width, int height, bool isTransparent, double detail = 1)
    {
        var state = StableHash.Of(seed);
        var picture = new Picture(width, height);
        PaintGround(picture, Colour(ref state), Colour(ref state), isTransparent);

        var discs = LeastDiscs + (int)(StableHash.Next(ref state) % MoreDiscs);
        var painted = (int)Math.Ceiling(discs * detail);
        for (var i = 0; i < painted; i++)
            PaintDisc(picture, ref state);
        return picture;
    }

    private static void PaintGround(Picture picture, (byte Red, byte Green, byte Blue) from, (byte Red, byte Green, byte Blue) to, bool isTransparent)
    {
        if (isTransparent)
            return;

        var steps = picture.Width + picture.Height;
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < picture.Width; x++)
                Set(row, x, Mix(from.Red, to.Red, x + y, steps), Mix(from.Green, to.Green, x + y, steps), Mix(from.Blue, to.Blue, x + y, steps));
        }
    }

    private static void PaintDisc(Picture picture, ref ulong state)
    {
        var (red, green, blue) = Colour(ref state);
        var least = Math.Min(picture.Width, picture.Height);
        var radius = (least / 12) + (int)(StableHash.Next(ref state) % (ulong)Math.Max(1, least / 4));
        var centreX = (int)(StableHash.Next(ref state) % (ulong)picture.Width);
        var centreY = (int)(StableHash.Next(ref state) % (ulong)picture.Height);
        for (var y = Math.Max(0, centreY - radius); y < Math.Min(picture.Height, centreY + radius); y++)
        {
            var row = picture.Row(y);
            var half = (int)Math.Sqrt(((double)radius * radius) - ((double)(y - centreY) * (y - centreY)));
            for (var x = Math.Max(0, centreX - half); x < Math.Min(picture.Width, centreX + half); x++)
            {
                // Lighter towards the top, as if lit from there.
                var light = y - centreY + radius;
                Set(row, x, Mix(255, red, light + radius, 3 * radius), Mix(255, green, light + radius, 3 * radius), Mix(255, blue, light + radius, 3 * radius));
            }
        }
    }

    private static (byte Red, byte Green, byte Blue) Colour(ref ulong state)
    {
        var bits = StableHash.Next(ref state);
        return ((byte)bits, (byte)(bits >> 8), (byte)(bits >> 16));
    }

    private static byte Mix(int from, int to, int step, int steps) => (byte)(from + ((to - from) * step / Math.Max(1, steps)));

    private static void Set(Span<byte> row, int x, byte red, byte green, byte blue)
    {
        var pixel = row.Slice(x * Picture.PixelSize, Picture.PixelSize);
        (pixel[0], pixel[1], pixel[2], pixel[3]) = (red, green, blue, 255);
    }
}
