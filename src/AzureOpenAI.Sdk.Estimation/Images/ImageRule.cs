namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>How a model counts images: by tiles or by patches.</summary>
public abstract class ImageRule
{
    private protected ImageRule()
    {
    }

    // Larger sides than this no service takes; a header that claims them is damaged or hostile.
    internal const int LongestSide = 20_000;

    /// <summary>Gets where the rule is from, in the short names that the model table explains.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets whether the rule is a near relative's, because none is published for this model.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Counts an image.</summary>
    /// <param name="size">Its size; null when it is not known, which gives the most that any image costs.</param>
    /// <param name="detail">How closely the model is asked to look.</param>
    /// <returns>The tokens, and how they were counted.</returns>
    public abstract ImageTokenCount Count(ImageDimensions? size, ImageDetail detail = ImageDetail.Auto);

    /// <summary>Counts what a request with images costs beside the images.</summary>
    internal virtual TokenRange CountWrapper(int images) => default;

    private protected static ImageDimensions? Plausible(ImageDimensions? size)
        => size is { Width: > 0 and <= LongestSide, Height: > 0 and <= LongestSide } ? size : null;
}
