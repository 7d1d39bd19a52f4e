namespace AzureOpenAI.Sdk.Estimation;

/// <summary>
/// Tiles: a low look costs the base. Else the image is scaled into 2048×2048, then until its shorter side is at most 768, and each tile
/// of 512×512 that it touches is added to the base. Images are never made larger.
/// </summary>
/// <remarks>Source: Azure OpenAI documentation, "Image tokens"; reproduced on usage that the service reported.</remarks>
internal sealed class TileRule(int baseTokens, int perTile) : ImageRule
{
    private const int Tile = 512;
    private const double Square = 2_048;
    private const double ShortSide = 768;

    internal override ImageCount Bound(ImageDetail detail)
        => detail == ImageDetail.Low
            ? Low(default)
            : new ImageCount(baseTokens + (8L * perTile), new(2_048, 768), 8, $"unknown size, at most 8 tiles: {baseTokens} + 8 × {perTile}", Exactness.Bound);

    private protected override ImageCount CountPlausible(ImageDimensions size, ImageDetail detail)
    {
        if (detail == ImageDetail.Low)
        {
            return Low(size);
        }

        double width = size.Width;
        double height = size.Height;
        Scale(ref width, ref height, Square / Math.Max(width, height));
        Scale(ref width, ref height, ShortSide / Math.Min(width, height));
        var scaled = new ImageDimensions((int)Math.Round(width), (int)Math.Round(height));
        int tiles = DivideUp(scaled.Width, Tile) * DivideUp(scaled.Height, Tile);
        return new ImageCount(
            baseTokens + ((long)tiles * perTile), scaled, tiles,
            scaled == size ? $"{size}, {tiles} tiles: {baseTokens} + {tiles} × {perTile}" : $"{size} scaled to {scaled}, {tiles} tiles: {baseTokens} + {tiles} × {perTile}",
            Exactness.Exact);
    }

    private static void Scale(ref double width, ref double height, double factor)
    {
        if (factor < 1)
        {
            (width, height) = (Math.Max(1, width * factor), Math.Max(1, height * factor));
        }
    }

    private ImageCount Low(ImageDimensions size) => new(baseTokens, size, 0, $"low detail: {baseTokens}", Exactness.Exact);
}
