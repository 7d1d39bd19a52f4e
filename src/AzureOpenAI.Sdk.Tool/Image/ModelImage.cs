using AzureOpenAI.Sdk.Estimation.Catalog;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Settings;

namespace AzureOpenAI.Sdk.Tool.Image;

/// <summary>What an image costs on one model, at each detail.</summary>
internal sealed record ModelImage(ModelFacts Model, IReadOnlyDictionary<ImageDetail, ImageTokenCount> Counts, decimal? Cost, string? Currency, ImageAdvice Advice)
{
    /// <summary>The details in the order in which they are shown.</summary>
    public static readonly ImageDetail[] Details = [ImageDetail.Low, ImageDetail.Auto, ImageDetail.High, ImageDetail.Original];

    public ImageTokenCount Usual => Counts[ImageDetail.Auto];

    public static ModelImage Count(ModelFacts model, ImageDimensions size, AppSettings settings)
    {
        Dictionary<ImageDetail, ImageTokenCount> counts = Details.ToDictionary(detail => detail, detail => model.ImageRule!.Count(size, detail));
        string name = model.Version is { } version ? $"{model.Name}-{version}" : model.Name;
        ImageAdvice advice = ImageAdvice.For(name, size.Width, size.Height, models: settings.Models);
        return settings.Estimator.TryGetPrice(name, out TokenPrice? price)
            ? new(model, counts, counts[ImageDetail.Auto].Tokens.Expected * price.Input / 1_000_000, price.Currency, advice)
            : new(model, counts, null, null, advice);
    }
}
