using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>What the rules of images in the model table may say.</summary>
internal static class ImageShapes
{
    private static readonly FactsRule s_pixels = FactsRules.Whole(1, 100_000, "no image that is sent is larger");
    private static readonly FactsRule s_tokens = FactsRules.Whole(1, 100_000, "no image costs so many tokens");
    private static readonly FactsRule s_around = FactsRules.Whole(0, 1_000, "no more is added around an image");
    private static readonly FactsRule s_factor = FactsRules.Number(0.01m, 100, "a patch costs about a token");

    private static readonly FactsShape s_budget = new() { { "budget", s_tokens, "say how many patches" }, { "maxDimension", s_pixels, "say how many pixels" } };
    private static readonly FactsShape s_wrapper = new() { { "perRequest", s_around }, { "perImage", s_around }, { "above", s_around } };

    public static FactsShape Shared { get; } = new()
    {
        {
            "tile", new FactsShape
            {
                { "fitWithin", s_pixels, "say in which square an image is fitted" }, { "shortSide", s_pixels, "say how long its shorter side then is" }, { "tileSize", s_pixels, "say how large a tile is" },
            }.Check
        },
        {
            "patch", new FactsShape
            {
                { "patchSize", s_pixels, "say how large a patch is" }, { "wrapper", s_wrapper.Check }, { "low", s_budget.Check, "give its budget" }, { "high", s_budget.Check, "give its budget" },
                { "largest", new FactsShape { { "width", s_pixels, "give it" }, { "height", s_pixels, "give it" } }.Check, "say which image is reckoned with where no size is known" },
            }.Check
        },
    };

    public static FactsShape OfModel { get; } = new()
    {
        { "rule", FactsRules.OneOf("tile", "patch"), "say tile or patch" }, { "base", s_tokens }, { "perTile", s_tokens }, { "multiplier", s_factor },
        { "upperMultiplier", s_factor }, { "budget", s_tokens }, { "maxDimension", s_pixels }, { "original", s_budget.Check },
        { "auto", FactsRules.OneOf("high", "original") }, { "wrapper", s_wrapper.Check }, { "inferred", FactsRules.Flag },
    };
}
