using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>Reads the rules of images from a model table in which nothing is wrong: what all models share, and each model's own figures.</summary>
internal sealed class ImageRuleReader(JsonElement? shared)
{
    private readonly JsonElement? _tile = shared?.Member("tile");
    private readonly JsonElement? _patch = shared?.Member("patch");

    public ImageRule Read(JsonElement json) => json.Text("rule") == "tile" ? ReadTile(json) : ReadPatch(json);

    private TileRule ReadTile(JsonElement json) => new()
    {
        Base = Of(json, "base"),
        PerTile = Of(json, "perTile"),
        FitWithin = Of(_tile, "fitWithin"),
        ShortSide = Of(_tile, "shortSide"),
        TileSize = Of(_tile, "tileSize"),
        IsInferred = json.Flag("inferred"),
        Source = json.Text("source") ?? "",
    };

    private PatchRule ReadPatch(JsonElement json)
    {
        decimal multiplier = json.Decimal("multiplier")!.Value;
        JsonElement? wrapper = json.Member("wrapper") ?? _patch?.Member("wrapper");
        return new()
        {
            PatchSize = Of(_patch, "patchSize"),
            Multiplier = multiplier,
            UpperMultiplier = json.Decimal("upperMultiplier") ?? multiplier,
            High = json.Number("budget") is null ? null : Budget(json),
            Original = json.Member("original") is { } original ? Budget(original) : null,
            Low = Budget(_patch?.Member("low")),
            AssumedHigh = Budget(_patch?.Member("high")),
            Largest = new(Of(_patch?.Member("largest"), "width"), Of(_patch?.Member("largest"), "height")),
            Auto = json.Text("auto") == "original" ? ImageDetail.Original : ImageDetail.High,
            WrapperPerRequest = wrapper?.Number("perRequest") ?? 0,
            WrapperPerImage = wrapper?.Number("perImage") ?? 0,
            WrapperAbove = wrapper?.Number("above") ?? 0,
            Source = json.Text("source") ?? "",
        };
    }

    private static PatchBudget Budget(JsonElement? json) => new(Of(json, "budget"), Of(json, "maxDimension"));

    private static int Of(JsonElement? json, string name) => json!.Value.Number(name)!.Value;
}
