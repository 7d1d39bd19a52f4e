using System.Globalization;
using AzureOpenAI.Sdk.Estimation.Catalog;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>How an image can be sent for less: smaller without a loss for the model, or looked at less closely.</summary>
public sealed class ImageAdvice
{
    private static readonly ImageDetail[] s_details = [ImageDetail.Low, ImageDetail.High, ImageDetail.Auto, ImageDetail.Original];

    private ImageAdvice()
    {
    }

    /// <summary>Gets the model's name.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the size as it is.</summary>
    public required ImageDimensions Size { get; init; }

    /// <summary>Gets what it costs as it is.</summary>
    public required ImageTokenCount Count { get; init; }

    /// <summary>Gets the largest size that the model looks at: to send more costs the same and shows it no more.</summary>
    public required ImageDimensions LargestUseful { get; init; }

    /// <summary>Gets the detail that costs least.</summary>
    public required ImageDetail CheapestDetail { get; init; }

    /// <summary>Gets what the cheapest detail costs.</summary>
    public required ImageTokenCount CheapestCount { get; init; }

    /// <summary>Gets a size that costs less where the model sets no limit to what it looks at; null where it does. Small print may be lost.</summary>
    public required ImageDimensions? Economical { get; init; }

    /// <summary>Gets what <see cref="Economical"/> costs; null where there is none.</summary>
    public required ImageTokenCount? EconomicalCount { get; init; }

    /// <summary>Advises about an image.</summary>
    /// <param name="model">A model's name, such as <c>gpt-4o</c>.</param>
    /// <param name="width">The image's width in pixels.</param>
    /// <param name="height">The image's height in pixels.</param>
    /// <param name="detail">How closely the model is asked to look.</param>
    /// <param name="models">The facts; null for those that come with this package.</param>
    /// <returns>The advice.</returns>
    /// <exception cref="UnknownModelException">The model is not known.</exception>
    /// <exception cref="ArgumentException">The model takes no images, or a side is not from 1 to 20,000 pixels.</exception>
    public static ImageAdvice For(string model, int width, int height, ImageDetail detail = ImageDetail.Auto, ModelTable? models = null)
    {
        ModelFacts facts = (models ?? ModelTable.Default).Get(Require.NotEmpty(model));
        ImageRule rule = facts.ImageRule ?? throw new ArgumentException($"'{model}' takes no images, or how it counts them is not known. Choose a model that sees.", nameof(model));
        if (width is < 1 or > ImageRule.LongestSide || height is < 1 or > ImageRule.LongestSide)
        {
            throw new ArgumentException($"A side must be from 1 to {ImageRule.LongestSide} pixels.", nameof(width));
        }

        var size = new ImageDimensions(width, height);
        ImageTokenCount count = rule.Count(size, detail);
        (ImageDetail Detail, ImageTokenCount Count) cheapest = s_details.Select(one => (Detail: one, Count: rule.Count(size, one))).OrderBy(static one => one.Count.Tokens.Expected).First();
        ImageDimensions? economical = EconomicalSize(rule, size, detail, count);
        return new()
        {
            Model = facts.ToString(),
            Size = size,
            Count = count,
            LargestUseful = UsefulSize(rule, size, detail, count),
            CheapestDetail = cheapest.Detail,
            CheapestCount = cheapest.Count,
            Economical = economical,
            EconomicalCount = economical is { } smaller ? rule.Count(smaller, detail) : null,
        };
    }

    /// <summary>Says it in a sentence.</summary>
    /// <returns>Such as <c>Sending 6000×4000 to gpt-4o costs 765 tokens; 1152×768 costs the same and shows it as much.</c></returns>
    public override string ToString()
    {
        string said = string.Format(CultureInfo.InvariantCulture, "Sending {0} to {1} costs {2:#,0} tokens", Size, Model, Count.Tokens.Expected);
        said += LargestUseful != Size ? $"; {LargestUseful} costs the same and shows it as much." : Economical is null ? "; no size that shows it as much costs less." : ".";
        if (EconomicalCount is { } less)
        {
            said += string.Format(CultureInfo.InvariantCulture, " {0} costs {1:#,0}, but small print may be lost.", Economical, less.Tokens.Expected);
        }

        return CheapestCount.Tokens.Expected < Count.Tokens.Expected
            ? said + string.Format(CultureInfo.InvariantCulture, " With detail '{0}' it costs {1:#,0}.", CheapestDetail.ToString().ToLowerInvariant(), CheapestCount.Tokens.Expected)
            : said;
    }

    /// <summary>The size that the service scales to, if sending that size is counted as the whole image is.</summary>
    private static ImageDimensions UsefulSize(ImageRule rule, ImageDimensions size, ImageDetail detail, ImageTokenCount count)
        => count.ScaledSize is { } scaled && rule.Count(scaled, detail).Tokens == count.Tokens ? scaled : size;

    /// <summary>Where nothing limits what is looked at, the size of high detail is proposed.</summary>
    private static ImageDimensions? EconomicalSize(ImageRule rule, ImageDimensions size, ImageDetail detail, ImageTokenCount count)
        => rule is PatchRule && rule.Count(size, ImageDetail.High).ScaledSize is { } scaled && rule.Count(scaled, detail).Tokens.Expected < count.Tokens.Expected ? scaled : null;
}
