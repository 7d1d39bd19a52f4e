using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts the images that come back: by tokens, or each at its price.</summary>
internal sealed class MadeImages(JsonElement body, MediaTally tally, int images)
{
    private static readonly string[] s_sizes = ["1024x1024", "1024x1536", "1536x1024"];
    private static readonly string[] s_qualities = ["low", "medium", "high"];

    private readonly JsonElement _row = tally.Model.Row;
    private readonly string? _size = body.Text("size");
    private readonly string? _quality = body.Text("quality");

    public void Count()
    {
        tally.Images = images;
        if (_row.Member("outputs") is { } outputs)
        {
            CountTokens(outputs);
        }
        else
        {
            BillEach();
        }
    }

    private void CountTokens(JsonElement outputs)
    {
        string[] qualities = s_qualities.Contains(_quality) ? [_quality!] : s_qualities;
        bool isSize = s_sizes.Contains(_size);
        int[] sizes = [.. Enumerable.Range(0, s_sizes.Length).Where(i => !isSize || s_sizes[i] == _size)];
        int[] each = [.. qualities.SelectMany(quality => sizes.Select(i => Of(outputs, quality, i)))];
        // What the service chooses by itself is often the middle, but the same prompt gave 1,584 and 6,240 (measured).
        int likely = Of(outputs, qualities.Length == 1 ? qualities[0] : "medium", sizes[0]);
        int slack = _row.Number("outputSlack") ?? 0;
        int unfinished = (_row.Number("partialImage") ?? 0) * Math.Min(Math.Max(0, body.Number("partial_images") ?? 0), 100);
        int shown = body.Flag("stream") ? unfinished : 0;
        var range = new TokenRange(images * (each.Min() - slack), images * (likely + shown), images * (each.Max() + slack + unfinished));
        tally.Output = range;
        tally.BillTokens(images == 1 ? "image" : $"{images} images", range, "imageOutput", isOutput: true);
        if (qualities.Length > 1 || _size is null or "auto")
        {
            tally.Note("The service chooses the quality or the size by itself: the figure of the output is a range.");
        }
        else if (!isSize)
        {
            tally.Note($"What an image of this size costs on {tally.Model} is not published: the sizes that are known are taken, and it may cost more.");
        }
    }

    /// <summary>Bills each image at the price of its size and quality; what is not said is the service's default.</summary>
    private void BillEach()
    {
        string size = _size ?? "1024x1024";
        JsonElement? row = _row.Items("imagePrices").Cast<JsonElement?>().FirstOrDefault(one => one!.Value.Texts("sizes") is not { Count: > 0 } only || only.Contains(size));
        string quality = _quality is null or "auto" ? "standard" : _quality;
        decimal[] prices = row is { } found ? PricesOf(found, quality) : [];
        if (prices.Length == 0)
        {
            tally.NoPrice = $"The table of {tally.Model.AsOf} has no price of an image of {tally.Model.Name} of this size.";
            return;
        }

        string label = $"images of {size}";
        if (prices.Min() == prices.Max())
        {
            tally.Bill(label, "image", prices[0], isOutput: true, images, images, images);
            return;
        }

        tally.Bill($"{label}, the cheapest quality", "image", prices.Min(), isOutput: true, images, 0, 0);
        tally.Bill($"{label}, the dearest quality", "image", prices.Max(), isOutput: true, 0, images, images);
    }

    private static decimal[] PricesOf(JsonElement row, string quality)
        => row.Decimal(quality) is { } exact
            ? [exact]
            : [.. row.EnumerateObject().Where(static one => one.Value.ValueKind == JsonValueKind.Number).Select(static one => one.Value.GetDecimal())];

    private static int Of(JsonElement outputs, string quality, int size) => outputs.Items(quality).ElementAt(size).GetInt32();
}
