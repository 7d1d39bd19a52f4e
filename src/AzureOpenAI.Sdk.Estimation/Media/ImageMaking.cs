using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;
using AzureOpenAI.Sdk.Estimation.Pricing;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts what making images uses: the prompt once for each image, images given, and the images that come back.</summary>
internal sealed class ImageMaking(JsonElement body, MediaTally tally)
{
    private const string Fitted = "That the prompt counts for each image, with 6 tokens more, was measured on one model.";
    private const string Assumed = "How this model counts is not published; the rule of gpt-image-1 is taken.";
    private static readonly string[] s_sizes = ["1024x1024", "1024x1536", "1536x1024"];
    private static readonly string[] s_qualities = ["low", "medium", "high"];

    private readonly JsonElement _row = tally.Model.Row;
    private readonly int _images = Math.Min(Math.Max(1, body.Number("n") ?? 1), 10_000);

    public void Count(IReadOnlyList<ImageDimensions?> given, string? fidelity)
    {
        string prompt = body.Text("prompt") ?? throw new ArgumentException("The body has no 'prompt': there is nothing to make.");
        CountPrompt(prompt);
        TokenRange input = default;
        for (int i = 0; i < given.Count; i++)
        {
            input += CountGiven(given[i], fidelity, i + 1);
        }

        tally.BillTokens("images given", input, "imageInput");
        if (_row.Member("outputs") is { } outputs)
        {
            CountOutput(outputs);
        }
        else
        {
            BillImages();
        }
    }

    private void CountPrompt(string prompt)
    {
        if (_row.Number("promptExtra") is not { } extra)
        {
            return;
        }

        int tokens = _images * (tally.Count(prompt) + extra);
        var range = tally.Model.IsAssumed ? TokenRange.Around(tokens, tokens / 4, tokens / 4) : new TokenRange(tokens);
        tally.Add(EstimatePartKind.Input, "prompt", range, Exactness.Fitted, tally.Model.IsAssumed ? Assumed : Fitted, FormattableString.Invariant($"{_images} × ({tokens / _images - extra} + {extra})"));
        tally.BillTokens("prompt", range, "textInput");
    }

    /// <summary>Image models look at images given by tiles of 512, and at high fidelity more closely (OpenAI's guide to image generation).</summary>
    private TokenRange CountGiven(ImageDimensions? size, string? fidelity, int number)
    {
        string label = FormattableString.Invariant($"image {number} given");
        if (_row.Member("inputImage") is not { } rule)
        {
            // Azure's worked example counts 1,229 for a square of 1024; what others cost is not published.
            int[] known = [.. _row.Items("inputPerImage").Select(static one => one.GetInt32())];
            TokenRange range = known.Length == 3 ? new(known[0] / 4, known[1], known[2]) : default;
            tally.Add(EstimatePartKind.Image, label, range, Exactness.Bound, "What an image given costs on this model is published for one size alone.");
            return range;
        }

        int Number(string name) => rule.Number(name) ?? 0;
        int most = Number("base") + (Number("perTile") * 4) + Number("highOther");
        if (size is not { } known2)
        {
            var unknown = new TokenRange(Number("base") + Number("perTile"), most, most);
            tally.Add(EstimatePartKind.Image, label, unknown, Exactness.Bound, "The size of an image given is not known: the most that an image of a usual shape costs is counted.");
            return unknown;
        }

        ImageDimensions scaled = Scaling.FitShortSide(known2, Number("shortSide"), Rounding.Nearest);
        int tiles = Scaling.DivideUp(scaled.Width, Number("tileSize")) * Scaling.DivideUp(scaled.Height, Number("tileSize"));
        int low = Number("base") + (Number("perTile") * tiles);
        int high = low + (known2.Width == known2.Height ? Number("highSquare") : Number("highOther"));
        int tokens = fidelity == "high" ? high : low;
        var counted = new TokenRange(tokens);
        tally.Add(EstimatePartKind.Image, label, counted, Exactness.Fitted, tally.Model.IsAssumed ? Assumed : "The rule for images given is published, but no count that the service reported is known.", $"{known2} → {scaled}, {tiles} tiles");
        return counted;
    }

    private void CountOutput(JsonElement outputs)
    {
        string quality = body.Text("quality") ?? "auto", size = body.Text("size") ?? "auto";
        string[] qualities = s_qualities.Contains(quality) ? [quality] : s_qualities;
        int[] sizes = [.. Enumerable.Range(0, s_sizes.Length).Where(i => s_sizes[i] == size || !s_sizes.Contains(size))];
        int[] each = [.. qualities.SelectMany(one => sizes.Select(i => outputs.Items(one).ElementAt(i).GetInt32()))];
        int partial = body.Flag("stream") ? (_row.Number("partialImage") ?? 0) * Math.Max(0, body.Number("partial_images") ?? 0) : 0;
        // What the service chooses by itself is mostly the middle (measured: the same prompt gave 1,584 and 6,240).
        int likely = each.Length == 1 ? each[0] : outputs.Items(qualities.Length == 1 ? quality : "medium").ElementAt(sizes[0]).GetInt32();
        var range = new TokenRange(_images * each.Min(), _images * likely, _images * (each.Max() + partial));
        tally.Output = range;
        tally.BillTokens(_images == 1 ? "image" : $"{_images} images", range, "imageOutput", isOutput: true);
    }

    private void BillImages()
    {
        string quality = body.Text("quality") ?? "", size = body.Text("size") ?? "1024x1024";
        JsonElement? row = _row.Items("imagePrices").Cast<JsonElement?>().FirstOrDefault(one => one!.Value.Text("size") is not { } only || only == size);
        decimal[] prices = row is { } found
            ? found.Decimal(quality) is { } exact ? [exact] : [.. found.EnumerateObject().Where(static one => one.Value.ValueKind == JsonValueKind.Number).Select(static one => one.Value.GetDecimal())]
            : [];
        if (prices.Length == 0)
        {
            tally.NoPrice = $"The table of {tally.Model.AsOf} has no price of an image of {tally.Model.Name}.";
            return;
        }

        // Without a quality, dall-e makes standard ones; the others choose.
        decimal dearest = quality.Length == 0 && row!.Value.Decimal("standard") is { } standard ? standard : prices.Max();
        decimal cheapest = quality.Length == 0 && row!.Value.Decimal("standard") is not null ? dearest : prices.Min();
        decimal share = dearest == 0 ? 0 : cheapest / dearest;
        tally.Bill(new CostLine($"images of {size}", "image", dearest, isOutput: true, _images * share, _images * share, _images));
    }
}
