namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>Which way a scaled side is made a whole number: the service does not say.</summary>
internal enum Rounding
{
    Nearest,
    Down,
    Up,
}

/// <summary>Whole-number arithmetic of image sizes: fractions of floating point would add a tile where a side ends just at its edge.</summary>
internal static class Scaling
{
    public static int DivideUp(int value, int unit) => (value + unit - 1) / unit;

    /// <summary>Shrinks an image so that its longer side is at most <paramref name="limit"/>; never enlarges it.</summary>
    public static ImageDimensions FitLongSide(ImageDimensions size, int limit, Rounding rounding = Rounding.Nearest)
        => Math.Max(size.Width, size.Height) is int side && side > limit ? Scale(size, limit, side, rounding) : size;

    /// <summary>Shrinks an image so that its shorter side is at most <paramref name="limit"/>; never enlarges it.</summary>
    public static ImageDimensions FitShortSide(ImageDimensions size, int limit, Rounding rounding = Rounding.Nearest)
        => Math.Min(size.Width, size.Height) is int side && side > limit ? Scale(size, limit, side, rounding) : size;

    private static ImageDimensions Scale(ImageDimensions size, int limit, int side, Rounding rounding)
        => new(Scale(size.Width, limit, side, rounding), Scale(size.Height, limit, side, rounding));

    private static int Scale(int value, int limit, int side, Rounding rounding)
    {
        long product = (long)value * limit;
        long scaled = rounding switch
        {
            Rounding.Down => product / side,
            Rounding.Up => (product + side - 1) / side,
            _ => ((2 * product) + side) / (2L * side),
        };
        return (int)Math.Max(1, scaled);
    }
}
