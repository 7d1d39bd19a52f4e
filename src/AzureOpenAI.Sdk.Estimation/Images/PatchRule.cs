using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>So much a patch of pixels: the image is shrunk until its patches are within a budget, then they are counted.</summary>
internal sealed class PatchRule : ImageRule
{
    private const string Capless = "the model sets no limit";

    /// <summary>Gets the side of a patch, in pixels.</summary>
    public required int PatchSize { get; init; }

    public required decimal Multiplier { get; init; }

    /// <summary>Gets the larger multiplier, where sources differ.</summary>
    public required decimal UpperMultiplier { get; init; }

    /// <summary>Gets the budget at high detail; null where the model's is not published.</summary>
    public PatchBudget? High { get; init; }

    /// <summary>Gets the budget at original detail; null where there is no limit, or no such detail.</summary>
    public PatchBudget? Original { get; init; }

    /// <summary>Gets what is assumed for low detail, of which no number is published.</summary>
    public required PatchBudget Low { get; init; }

    /// <summary>Gets what is assumed for high detail where no number is published.</summary>
    public required PatchBudget AssumedHigh { get; init; }

    /// <summary>Gets the largest image that is reckoned with where there is no limit and no size is known.</summary>
    public required ImageDimensions Largest { get; init; }

    /// <summary>Gets what auto means.</summary>
    public ImageDetail Auto { get; init; } = ImageDetail.High;

    public int WrapperPerRequest { get; init; }

    public int WrapperPerImage { get; init; }

    public int WrapperAbove { get; init; }

    private bool KnowsOriginal => Original is not null || High is null;

    public override ImageTokenCount Count(ImageDimensions? size, ImageDetail detail = ImageDetail.Auto)
    {
        ImageDetail asked = detail == ImageDetail.Auto ? Auto : detail;
        ImageDetail used = asked == ImageDetail.Original && !KnowsOriginal ? ImageDetail.High : asked;
        if (Plausible(size) is not { } known)
        {
            return CountUnknown(used);
        }

        (ImageDimensions scaled, int patches) = Shrink(known, BudgetOf(used));
        bool isPublished = used == ImageDetail.Original || (used == ImageDetail.High && High is not null);
        int most = isPublished ? patches : Math.Max(patches, Shrink(known, High).Patches);
        string multiplied = Multiplier == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " × {0}", Multiplier);
        return new(
            new TokenRange(Of(patches, Multiplier), Of(patches, Multiplier), Of(most, UpperMultiplier)),
            isPublished ? Exactness.Fitted : Exactness.Bound,
            string.Format(CultureInfo.InvariantCulture, "{0} → {1}, {2} {3}{4}", known, scaled, patches, patches == 1 ? "patch" : "patches", multiplied))
        {
            ScaledSize = scaled,
            Units = patches,
            Reason = isPublished
                ? "The patch rule is documented, but was measured on few models and sizes."
                : "What this detail costs on a model that counts patches is not published.",
        };
    }

    internal override TokenRange CountWrapper(int images)
        => images == 0 ? default : TokenRange.Around(WrapperPerRequest + (images * WrapperPerImage), 0, WrapperAbove);

    private ImageTokenCount CountUnknown(ImageDetail detail)
    {
        PatchBudget? budget = detail == ImageDetail.Low ? High ?? AssumedHigh : BudgetOf(detail);
        int patches = budget?.Patches ?? Shrink(Largest, null).Patches;
        string limit = budget is null ? $"{Capless}, {Largest} is assumed" : "the model's limit";
        return new(
            new TokenRange(Of(1, Multiplier), Of(patches, UpperMultiplier), Of(patches, UpperMultiplier)),
            Exactness.Bound,
            string.Format(CultureInfo.InvariantCulture, "size not known, at most {0} patches ({1})", patches, limit))
        {
            Units = patches,
            Reason = budget is null
                ? $"The size of the image is not known and {Capless}: an image of {Largest} is counted."
                : "The size of the image is not known, so the most that any image costs is counted.",
        };
    }

    private PatchBudget? BudgetOf(ImageDetail detail) => detail switch
    {
        ImageDetail.Low => Low,
        ImageDetail.Original => Original,
        _ => High ?? AssumedHigh,
    };

    /// <summary>Shrinks an image to a budget, in the documented steps: the long side first, then the area, so that whole patches fit.</summary>
    private (ImageDimensions Size, int Patches) Shrink(ImageDimensions size, PatchBudget? budget)
    {
        ImageDimensions fitted = budget is null ? size : Scaling.FitLongSide(size, budget.MaxDimension);
        int patches = Patches(fitted);
        if (budget is null || patches <= budget.Patches)
        {
            return (fitted, patches);
        }

        double scale = Math.Sqrt((double)PatchSize * PatchSize * budget.Patches / ((double)fitted.Width * fitted.Height));
        double across = fitted.Width * scale / PatchSize, down = fitted.Height * scale / PatchSize;
        scale *= Math.Min(Math.Floor(across) / across, Math.Floor(down) / down);
        var shrunk = new ImageDimensions(Math.Max(1, (int)(fitted.Width * scale)), Math.Max(1, (int)(fitted.Height * scale)));
        return (shrunk, Math.Min(budget.Patches, Patches(shrunk)));
    }

    private int Patches(ImageDimensions size) => Scaling.DivideUp(size.Width, PatchSize) * Scaling.DivideUp(size.Height, PatchSize);

    private static int Of(int patches, decimal multiplier) => (int)Math.Ceiling(patches * multiplier);
}
