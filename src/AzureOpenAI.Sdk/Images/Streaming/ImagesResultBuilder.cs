namespace AzureOpenAI.Sdk.Images;

/// <summary>Puts the updates of a stream together into the result that the plain call returns. The bytes of images are not copied.</summary>
internal sealed class ImagesResultBuilder
{
    private readonly List<ImagesUpdate> _finished = [];
    private ImagesUpdate? _partial;

    internal bool IsFinished => _finished.Count > 0;

    internal void Add(ImagesUpdate update)
    {
        if (update.IsFinal)
        {
            _finished.Add(update);
        }
        else if (update.IsPartial)
        {
            _partial = update;
        }
    }

    /// <summary>Returns the finished images, or the last unfinished one where none was finished.</summary>
    internal ImagesResult Build()
    {
        List<ImagesUpdate> images = IsFinished || _partial is null ? _finished : [_partial];
        ImagesUpdate? last = images.Count > 0 ? images[images.Count - 1] : null;
        return new ImagesResult
        {
            Created = last?.Created,
            Data = images.ConvertAll(static image => new GeneratedImage { Encoded = image.Encoded }),
            Background = last?.Background,
            OutputFormat = last?.OutputFormat,
            Quality = last?.Quality,
            Size = last?.Size,
            Usage = Sum(images),
            AdditionalProperties = last?.AdditionalProperties,
        };
    }

    /// <summary>Each image says its own cost.</summary>
    private static ImagesUsage? Sum(List<ImagesUpdate> images)
    {
        ImagesUsage? sum = null;
        foreach (ImagesUpdate image in images)
        {
            sum = sum is null || image.Usage is null ? sum ?? image.Usage : new ImagesUsage
            {
                InputTokens = sum.InputTokens + image.Usage.InputTokens,
                OutputTokens = sum.OutputTokens + image.Usage.OutputTokens,
                TotalTokens = sum.TotalTokens + image.Usage.TotalTokens,
                InputTokensDetails = Sum(sum.InputTokensDetails, image.Usage.InputTokensDetails),
                OutputTokensDetails = Sum(sum.OutputTokensDetails, image.Usage.OutputTokensDetails),
            };
        }

        return sum;
    }

    private static ImagesTokensDetails? Sum(ImagesTokensDetails? one, ImagesTokensDetails? other)
        => one is null || other is null ? one ?? other : new ImagesTokensDetails
        {
            TextTokens = one.TextTokens + other.TextTokens,
            ImageTokens = one.ImageTokens + other.ImageTokens,
        };
}
