using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>A base and so much a tile: the image is fitted into a square, then its short side shrunk, then tiles are counted.</summary>
internal sealed class TileRule : ImageRule
{
    public required int Base { get; init; }

    public required int PerTile { get; init; }

    /// <summary>Gets the square that the image is fitted into first, in pixels.</summary>
    public required int FitWithin { get; init; }

    /// <summary>Gets the longest that the short side may be then, in pixels.</summary>
    public required int ShortSide { get; init; }

    /// <summary>Gets the side of a tile, in pixels.</summary>
    public required int TileSize { get; init; }

    private Exactness Surest => IsInferred ? Exactness.Fitted : Exactness.Exact;

    private string? Doubt => IsInferred ? "The tile rule of this model is not published; that of its family is used." : null;

    private int MostTiles => Scaling.DivideUp(FitWithin, TileSize) * Scaling.DivideUp(Math.Min(ShortSide, FitWithin), TileSize);

    public override ImageTokenCount Count(ImageDimensions? size, ImageDetail detail = ImageDetail.Auto)
    {
        if (detail == ImageDetail.Low)
        {
            return new(new TokenRange(Base), Surest, Invariant($"low detail: {Base} at any size")) { Reason = Doubt };
        }

        return Plausible(size) is { } known ? CountTiles(known) : new(new TokenRange(Base + PerTile, Of(MostTiles), Of(MostTiles)), Exactness.Bound, Invariant($"size not known, at most {MostTiles} tiles: {Base} + {MostTiles} × {PerTile}"))
        {
            Units = MostTiles,
            Reason = "The size of the image is not known, so the most that any image costs is counted.",
        };
    }

    private ImageTokenCount CountTiles(ImageDimensions size)
    {
        ImageDimensions scaled = Shrink(size, Rounding.Nearest);
        int tiles = Tiles(scaled);
        int fewest = Math.Min(tiles, Tiles(Shrink(size, Rounding.Down)));
        int most = Math.Max(tiles, Tiles(Shrink(size, Rounding.Up)));
        bool isSure = fewest == most;
        return new(new TokenRange(Of(fewest), Of(tiles), Of(most)), isSure ? Surest : Exactness.Fitted, Invariant($"{size} → {scaled}, {tiles} {(tiles == 1 ? "tile" : "tiles")}: {Base} + {tiles} × {PerTile}"))
        {
            ScaledSize = scaled,
            Units = tiles,
            Reason = isSure ? Doubt : "The scaled side ends within a pixel of a tile's edge, and how the service rounds is not published.",
        };
    }

    private ImageDimensions Shrink(ImageDimensions size, Rounding rounding)
        => Scaling.FitShortSide(Scaling.FitLongSide(size, FitWithin, rounding), ShortSide, rounding);

    private int Tiles(ImageDimensions scaled) => Scaling.DivideUp(scaled.Width, TileSize) * Scaling.DivideUp(scaled.Height, TileSize);

    private int Of(int tiles) => Base + (tiles * PerTile);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
