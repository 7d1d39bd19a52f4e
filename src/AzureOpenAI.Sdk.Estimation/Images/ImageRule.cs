using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>How a model counts images: by tiles of 512 pixels, or by patches of 32 pixels.</summary>
public abstract class ImageRule
{
    private protected ImageRule()
    {
    }

    /// <summary>Counts an image.</summary>
    /// <param name="size">Its size in pixels.</param>
    /// <param name="detail">How closely the model looks.</param>
    /// <returns>The tokens, and the steps to them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A side is not from 1 to 65,535 pixels.</exception>
    public ImageCount Count(ImageDimensions size, ImageDetail detail = ImageDetail.Auto)
        => size.IsPlausible ? CountPlausible(size, detail) : throw new ArgumentOutOfRangeException(nameof(size), $"Each side must be from 1 to {ImageDimensions.LongestSide} pixels.");

    /// <summary>Gets what an image of unknown size costs at most, and why.</summary>
    internal abstract ImageCount Bound(ImageDetail detail);

    /// <summary>Gets what a request costs beside its images, for their number.</summary>
    internal virtual int Around(int images) => 0;

    internal static ImageRule Read(JsonElement rule)
        => rule.GetProperty("kind").GetString() == "tile"
            ? new TileRule((int)EmbeddedData.Long(rule, "base")!, (int)EmbeddedData.Long(rule, "perTile")!)
            : PatchRule.Read(rule);

    private protected abstract ImageCount CountPlausible(ImageDimensions size, ImageDetail detail);

    private protected static int DivideUp(int length, int piece) => (length + piece - 1) / piece;
}
