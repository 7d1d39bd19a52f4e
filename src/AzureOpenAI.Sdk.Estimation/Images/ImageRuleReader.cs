using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Images;

/// <summary>Reads the rules of images from the model table: what all models share, and each model's own figures.</summary>
internal sealed class ImageRuleReader(JsonElement? shared)
{
    private readonly JsonElement? _tile = shared?.Member("tile");
    private readonly JsonElement? _patch = shared?.Member("patch");

    public ImageRule Read(JsonElement json, string model) => json.Text("rule") switch
    {
        "tile" => ReadTile(json, model),
        "patch" => ReadPatch(json, model),
        _ => throw new JsonException($"The image rule of '{model}' must be tile or patch."),
    };

    private TileRule ReadTile(JsonElement json, string model) => new()
    {
        Base = Positive(json, "base", model),
        PerTile = Positive(json, "perTile", model),
        FitWithin = Positive(_tile, "fitWithin", model),
        ShortSide = Positive(_tile, "shortSide", model),
        TileSize = Positive(_tile, "tileSize", model),
        IsInferred = json.Flag("inferred"),
        Source = json.Text("source") ?? "",
    };

    private PatchRule ReadPatch(JsonElement json, string model)
    {
        decimal multiplier = json.Decimal("multiplier") is > 0 and < 100 and decimal value ? value : throw new JsonException($"The 'multiplier' of '{model}' must be positive.");
        JsonElement? wrapper = json.Member("wrapper") ?? _patch?.Member("wrapper");
        return new()
        {
            PatchSize = Positive(_patch, "patchSize", model),
            Multiplier = multiplier,
            UpperMultiplier = Math.Max(multiplier, json.Decimal("upperMultiplier") ?? multiplier),
            High = json.Number("budget") is null ? null : Budget(json, model),
            Original = json.Member("original") is { } original ? Budget(original, model) : null,
            Low = Budget(_patch?.Member("low"), model),
            AssumedHigh = Budget(_patch?.Member("high"), model),
            Largest = new(Positive(_patch?.Member("largest"), "width", model), Positive(_patch?.Member("largest"), "height", model)),
            Auto = json.Text("auto") == "original" ? ImageDetail.Original : ImageDetail.High,
            WrapperPerRequest = wrapper?.Number("perRequest") ?? 0,
            WrapperPerImage = wrapper?.Number("perImage") ?? 0,
            WrapperAbove = wrapper?.Number("above") ?? 0,
            Source = json.Text("source") ?? "",
        };
    }

    private static PatchBudget Budget(JsonElement? json, string model) => new(Positive(json, "budget", model), Positive(json, "maxDimension", model));

    private static int Positive(JsonElement? json, string name, string model)
        => json?.Number(name) is > 0 and < 1_000_000 and int value ? value : throw new JsonException($"The image rule of '{model}' needs a positive '{name}'.");
}
