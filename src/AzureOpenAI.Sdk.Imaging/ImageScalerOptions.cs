using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Images;

namespace AzureOpenAI.Sdk.Imaging;

/// <summary>How images are scaled.</summary>
public sealed class ImageScalerOptions
{
    /// <summary>Gets or sets how closely the model is asked to look, as in the request. The default is <see cref="ImageDetail.Auto"/>.</summary>
    public ImageDetail Detail { get; set; } = ImageDetail.Auto;

    /// <summary>Gets or sets how the image is written. The default is the format that it came in.</summary>
    public ScaledImageFormat Format { get; set; }

    /// <summary>Gets or sets the quality of JPEG and WebP, from 1 to 100. The default is 90, at which small print stays clear.</summary>
    public int Quality { get; set; } = 90;

    /// <summary>Gets or sets how many pixels are decoded at most, against files that are small and unfold to gigabytes. The default is 100 million, which takes up to 400 MB.</summary>
    public long MaxPixels { get; set; } = 100_000_000;

    /// <summary>Gets or sets the facts about models; null for those that come with the estimator.</summary>
    public ModelTable? Models { get; set; }

    internal void Validate()
    {
        if (Quality is < 1 or > 100)
        {
            throw new ArgumentException($"{nameof(ImageScalerOptions)}.{nameof(Quality)} must be from 1 to 100.");
        }

        if (MaxPixels < 1)
        {
            throw new ArgumentException($"{nameof(ImageScalerOptions)}.{nameof(MaxPixels)} must be at least 1.");
        }

        if (Format is < ScaledImageFormat.Same or > ScaledImageFormat.WebP)
        {
            throw new ArgumentException($"{nameof(ImageScalerOptions)}.{nameof(Format)} is none of the formats.");
        }
    }
}
