using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Requests;

/// <summary>Counts the images of a request. Those that are sent are measured by their header; those that are named by URL are never fetched.</summary>
internal sealed class ImageCounter(Tally tally, TokenEstimatorOptions options)
{
    private int _images;

    public void Count(JsonElement? image, string label)
    {
        _images++;
        if (tally.Model.ImageRule is not { } rule)
        {
            tally.Add(new EstimatePart(EstimatePartKind.Image, label, new TokenRange(0, 0, tally.Model.MaxInputTokens ?? tally.Model.ContextWindow ?? 0), Exactness.Bound)
            {
                Reason = $"{tally.Model.Name} takes no images, or how it counts them is not known: they are not counted.",
            });
            return;
        }

        (ImageDimensions? size, string? why) = Measure(image?.Member("url", JsonValueKind.String));
        ImageTokenCount count = rule.Count(size, DetailOf(image?.Text("detail")));
        tally.Add(new EstimatePart(EstimatePartKind.Image, label, count.Tokens, count.Exactness)
        {
            Detail = count.Steps,
            Reason = count.Exactness == Exactness.Bound && size is null ? why : count.Reason,
        });
    }

    /// <summary>Adds what a request with images costs beside them.</summary>
    public void CountWrapper()
    {
        if (tally.Model.ImageRule?.CountWrapper(_images) is { Upper: > 0 } wrapper)
        {
            tally.Add(new EstimatePart(EstimatePartKind.Framing, "frame of the images", wrapper, Exactness.Fitted)
            {
                Reason = "Models that count patches add 1 to 3 tokens to a request with images.",
            });
        }
    }

    private static ImageDetail DetailOf(string? detail) => detail switch
    {
        "low" => ImageDetail.Low,
        "high" => ImageDetail.High,
        "original" => ImageDetail.Original,
        _ => ImageDetail.Auto,
    };

    private (ImageDimensions? Size, string Why) Measure(JsonElement? url)
    {
        const string Remote = "An image that is named by URL is not fetched: the most that any image costs is counted.";
        const string Unreadable = "The image's header is none of PNG, JPEG, GIF, WebP, BMP, TIFF, HEIC and AVIF, or tells no size: the most that any image costs is counted.";
        if (url is not { } address)
        {
            return (null, Unreadable);
        }

        if (DataUrl.TryRead(address, out ReadOnlySpan<byte> base64))
        {
            return ImageSize.TryReadBase64(base64, out ImageDimensions size) ? (size, "") : (null, Unreadable);
        }

        return (options.RemoteImageSize?.Invoke(address.Text()), Remote);
    }
}
