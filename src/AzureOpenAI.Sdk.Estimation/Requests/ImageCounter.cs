using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts the images of a conversation. An image that is only named by its address is never fetched.</summary>
internal sealed class ImageCounter(PartCounter counter)
{
    private int _images;

    internal void Add(JsonElement part, string message)
    {
        string label = $"image {++_images} of {message}";
        if (counter.Model.ImageRule is not { } rule)
        {
            counter.Add(new EstimatePart(EstimatePartKind.Image, label, new TokenRange(0, 1_000, 30_000), Exactness.Bound, $"no image rule of {counter.Model.Name} is known; it may refuse images"));
            return;
        }

        ImageCount count = Count(part, rule);
        TokenRange range = count.Exactness == Exactness.Bound
            ? new TokenRange(Math.Min(count.Tokens, rule.Count(new ImageDimensions(1, 1), ImageDetail.High).Tokens), count.Tokens, count.Tokens)
            : TokenRange.Of(count.Tokens);
        counter.Add(new EstimatePart(EstimatePartKind.Image, label, range, count.Exactness, count.Explanation));
    }

    /// <summary>Adds what some models take beside the images themselves.</summary>
    internal void AddAround()
    {
        int around = counter.Model.ImageRule?.Around(_images) ?? 0;
        if (around > 0)
        {
            counter.Add(new EstimatePart(EstimatePartKind.Framing, "around images", TokenRange.Of(around), Exactness.Fitted, "measured on few requests"));
        }
    }

    private static ImageCount Count(JsonElement part, ImageRule rule)
    {
        if (!Body.TryGet(part, "image_url", out JsonElement image))
        {
            return rule.Bound(ImageDetail.High);
        }

        ImageDetail detail = Body.Text(image, "detail") switch
        {
            "low" => ImageDetail.Low,
            "high" => ImageDetail.High,
            "original" => ImageDetail.Original,
            _ => ImageDetail.Auto,
        };
        return DataUrl.TryReadSize(Body.Text(image, "url"), out ImageDimensions size) ? rule.Count(size, detail) : rule.Bound(detail);
    }
}
