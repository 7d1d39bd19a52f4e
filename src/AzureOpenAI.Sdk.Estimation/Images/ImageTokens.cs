using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>Counts what an image costs on a model, from its size alone.</summary>
public static class ImageTokens
{
    /// <summary>Counts an image.</summary>
    /// <remarks>Rules and their sources stand in the model table. What a request with images costs beside them, on some models, is not in it.</remarks>
    /// <param name="model">A model's name, such as <c>gpt-4o</c>.</param>
    /// <param name="width">The image's width in pixels.</param>
    /// <param name="height">The image's height in pixels.</param>
    /// <param name="detail">How closely the model is asked to look.</param>
    /// <returns>The tokens, and how they were counted.</returns>
    /// <exception cref="UnknownModelException">The model is not known.</exception>
    /// <exception cref="ArgumentException">The model takes no images, or how it counts them is not known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side is not from 1 to 20,000 pixels.</exception>
    public static ImageTokenCount Count(string model, int width, int height, ImageDetail detail = ImageDetail.Auto)
    {
        ImageRule rule = ModelTable.Default.Get(Require.NotEmpty(model)).ImageRule
            ?? throw new ArgumentException($"'{model}' takes no images, or how it counts them is not known. Choose a model that sees.", nameof(model));
        CheckSide(width, nameof(width));
        CheckSide(height, nameof(height));
        return rule.Count(new ImageDimensions(width, height), detail);
    }

    private static void CheckSide(int side, string name)
    {
        if (side is < 1 or > ImageRule.LongestSide)
        {
            throw new ArgumentOutOfRangeException(name, side, $"A side must be from 1 to {ImageRule.LongestSide} pixels.");
        }
    }
}
