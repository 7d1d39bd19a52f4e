using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts images that are sent along to be changed: in tiles of 512 and, at high fidelity, more closely; or in patches.</summary>
/// <param name="tally">Takes what is counted.</param>
/// <param name="images">How many images are to be made of them.</param>
/// <param name="isHigh">Whether they are to be looked at closely.</param>
internal sealed class GivenImages(MediaTally tally, int images, bool isHigh)
{
    private const string Unmeasured = "The rule for images given is published, but no count that the service reported is known.";
    private const string Multiplied = "That images given count for each image made, as the prompt does, was not measured.";
    private const string Unknown = "The size of an image given is not known: the most that an image of a usual shape costs is counted.";

    // A side of three times the other is the most that is reckoned with: four tiles in a row.
    private const int MostTiles = 4;

    private readonly JsonElement? _tiles = tally.Model.Row.Member("inputImage");
    private readonly JsonElement? _patches = tally.Model.Row.Member("inputPatches");

    public void Count(ImageDimensions? size, string label)
    {
        (TokenRange range, Exactness exactness, string reason, string? detail) = Measure(size);
        if (images > 1)
        {
            range = new(range.Lower, Times(range.Expected), Times(range.Upper));
            (exactness, reason) = (Exactness.Bound, Multiplied);
        }

        tally.Add(EstimatePartKind.Image, label, range, exactness, "imageInput", reason, detail);
    }

    /// <summary>Whether a mask is looked at as an image is, nobody tells.</summary>
    public void CountMask(ImageDimensions? size)
    {
        TokenRange most = Measure(size).Range;
        tally.Add(EstimatePartKind.Image, "mask", new(0, 0, Times(most.Upper)), Exactness.Bound, "imageInput", "Whether a mask is billed as an image given is not published.");
    }

    private (TokenRange Range, Exactness Exactness, string Reason, string? Detail) Measure(ImageDimensions? size)
        => _tiles is { } tiles ? MeasureTiles(tiles, size)
            : _patches is { } patches ? MeasurePatches(patches, size)
            : (default, Exactness.Exact, "", null);

    private (TokenRange Range, Exactness Exactness, string Reason, string? Detail) MeasureTiles(JsonElement rule, ImageDimensions? size)
    {
        int Number(string name) => rule.Number(name) ?? 0;
        if (size is not { } known)
        {
            int closely = isHigh ? Number("highOther") : 0;
            int most = Number("base") + (Number("perTile") * MostTiles) + closely;
            return (new(Number("base") + Number("perTile"), most, most), Exactness.Bound, Unknown, null);
        }

        ImageDimensions scaled = Scaling.FitShortSide(known, Number("shortSide"), Rounding.Nearest);
        int count = Scaling.DivideUp(scaled.Width, Number("tileSize")) * Scaling.DivideUp(scaled.Height, Number("tileSize"));
        int more = !isHigh ? 0 : known.Width == known.Height ? Number("highSquare") : Number("highOther");
        int tokens = Number("base") + (Number("perTile") * count) + more;
        string detail = FormattableString.Invariant($"{known} → {scaled}, {count} {(count == 1 ? "tile" : "tiles")}{(more > 0 ? " and high fidelity" : "")}");
        return (new(tokens), tally.Model.IsAssumed ? Exactness.Bound : Exactness.Fitted, tally.Model.IsAssumed ? ImageMaking.Assumed : Unmeasured, detail);
    }

    /// <summary>One size is published: 1,229 tokens for 1024 × 1024, which is a patch of 32 × 32 at 1.2. Whether large images are shrunk, nobody tells.</summary>
    private static (TokenRange Range, Exactness Exactness, string Reason, string? Detail) MeasurePatches(JsonElement rule, ImageDimensions? size)
    {
        int side = rule.Number("patchSize") ?? 1, known = rule.Number("published") ?? 0, most = rule.Number("most") ?? known;
        decimal multiplier = rule.Decimal("multiplier") ?? 1;
        int tokens = size is { } given
            ? (int)Math.Min(most, Math.Ceiling((long)Scaling.DivideUp(given.Width, side) * Scaling.DivideUp(given.Height, side) * multiplier))
            : most;
        string reason = size is null ? Unknown : "What an image given costs on this model is published for one size alone, 1024×1024.";
        return (new(size is null ? 0 : Math.Min(tokens, known), tokens, tokens), Exactness.Bound, reason, size?.ToString());
    }

    private int Times(int tokens) => (int)Math.Min(int.MaxValue / 4, (long)tokens * images);
}
