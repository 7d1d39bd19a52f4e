using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>
/// Patches: the image is scaled to the longest side that the model takes, then until its patches of 32×32 fit the budget; the patches
/// times a factor are the tokens.
/// </summary>
/// <remarks>Source: OpenAI's guide to images, "Calculating costs", for the models that Azure offers; the factor of gpt-5-mini as measured.</remarks>
internal sealed class PatchRule : ImageRule
{
    private const int Patch = 32;

    /// <summary>What a model without a budget is assumed to be shown at most: about the largest photo of a camera.</summary>
    private const int AssumedPatches = 50_000;

    private readonly decimal _multiplier;
    private readonly Budget _high;
    private readonly Budget _original;
    private readonly bool _autoIsOriginal;
    private readonly int _around;
    private readonly int _aroundPerImage;

    private PatchRule(decimal multiplier, Budget high, Budget original, bool autoIsOriginal, int around, int aroundPerImage)
        => (_multiplier, _high, _original, _autoIsOriginal, _around, _aroundPerImage) = (multiplier, high, original, autoIsOriginal, around, aroundPerImage);

    internal static new PatchRule Read(JsonElement rule)
    {
        var high = new Budget(EmbeddedData.Long(rule, "budget"), EmbeddedData.Long(rule, "maxDimension"));
        bool hasOriginal = rule.TryGetProperty("originalBudget", out _);
        return new PatchRule(
            EmbeddedData.Money(rule, "multiplier") ?? 1, high,
            hasOriginal ? new Budget(EmbeddedData.Long(rule, "originalBudget"), EmbeddedData.Long(rule, "originalMaxDimension")) : high,
            rule.TryGetProperty("auto", out JsonElement auto) && auto.GetString() == "original",
            (int)(EmbeddedData.Long(rule, "frame") ?? 0), (int)(EmbeddedData.Long(rule, "framePerImage") ?? 0));
    }

    internal override int Around(int images) => images == 0 ? 0 : _around + (_aroundPerImage * images);

    internal override ImageCount Bound(ImageDetail detail)
    {
        long patches = For(detail).Patches ?? AssumedPatches;
        long tokens = Tokens(patches);
        return new ImageCount(tokens, default, (int)patches, $"unknown size, at most {patches} patches{Factor}", Exactness.Bound);
    }

    private protected override ImageCount CountPlausible(ImageDimensions size, ImageDetail detail)
    {
        Budget budget = For(detail);
        double width = size.Width;
        double height = size.Height;
        if (budget.Side is { } side && Math.Max(width, height) > side)
        {
            double factor = side / Math.Max(width, height);
            (width, height) = (Math.Max(1, Math.Floor(width * factor)), Math.Max(1, Math.Floor(height * factor)));
        }

        long patches = Patches(width, height);
        if (budget.Patches is { } most && patches > most)
        {
            (width, height) = Shrink(width, height, most);
            patches = Math.Min(most, Patches(width, height));
        }

        var scaled = new ImageDimensions((int)width, (int)height);
        string from = scaled == size ? $"{size}" : $"{size} scaled to {scaled}";
        // A low look is not published for patch models: the image counts as it would for a close one, at most.
        Exactness exactness = detail == ImageDetail.Low ? Exactness.Bound : Exactness.Fitted;
        return new ImageCount(Tokens(patches), scaled, (int)patches, $"{from}, {patches} patches{Factor}", exactness);
    }

    private string Factor => _multiplier == 1 ? "" : " × " + _multiplier.ToString(CultureInfo.InvariantCulture);

    private Budget For(ImageDetail detail) => detail == ImageDetail.Original || (detail == ImageDetail.Auto && _autoIsOriginal) ? _original : _high;

    private long Tokens(long patches) => (long)Math.Ceiling(patches * _multiplier);

    private static long Patches(double width, double height) => (long)Math.Ceiling(width / Patch) * (long)Math.Ceiling(height / Patch);

    /// <summary>Shrinks until the patches fit, and then until one side is whole patches.</summary>
    private static (double Width, double Height) Shrink(double width, double height, long most)
    {
        double scale = Math.Sqrt((double)Patch * Patch * most / (width * height));
        double across = width * scale / Patch;
        double down = height * scale / Patch;
        scale *= Math.Min(Math.Floor(across) / across, Math.Floor(down) / down);
        return (Math.Max(1, Math.Truncate(width * scale)), Math.Max(1, Math.Truncate(height * scale)));
    }

    private readonly record struct Budget(long? Patches, long? Side);
}
