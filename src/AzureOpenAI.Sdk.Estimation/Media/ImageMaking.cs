using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Images;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Media;

/// <summary>Counts what making images uses: the prompt once for each image, images given, and the images that come back.</summary>
internal sealed class ImageMaking(JsonElement body, MediaTally tally)
{
    internal const string Assumed = "How this model counts is not published; the rule of gpt-image-1 is taken.";
    private const string Fitted = "That the prompt counts for each image, with 6 tokens more, was measured on one model.";

    // The service makes 10 at most; a slip of the caller must not overflow.
    private readonly int _images = Math.Min(Math.Max(1, body.Number("n") ?? 1), 1_000);

    /// <param name="given">The sizes of the images that are sent along; null for one that is not known.</param>
    /// <param name="mask">The size of the mask; null when there is none, or its size is not known.</param>
    /// <param name="hasMask">Whether there is a mask.</param>
    public void Count(IReadOnlyList<ImageDimensions?> given, ImageDimensions? mask = null, bool hasMask = false)
    {
        CountPrompt(body.Text("prompt") ?? throw new ArgumentException("The body has no 'prompt': there is nothing to make."));
        var images = new GivenImages(tally, _images, body.Text("input_fidelity") == "high");
        for (int i = 0; i < given.Count; i++)
        {
            images.Count(given[i], FormattableString.Invariant($"image {i + 1} given"));
        }

        if (hasMask)
        {
            images.CountMask(mask);
        }

        new MadeImages(body, tally, _images).Count();
    }

    /// <summary>Counts variations of an image, which have no prompt and are billed by the image.</summary>
    public void CountVariations()
    {
        if (tally.Model.Row.Member("outputs") is not null)
        {
            throw new ArgumentException($"{tally.Model} makes no variations. Ask dall-e-2 for them, or edit the image instead.");
        }

        new MadeImages(body, tally, _images).Count();
    }

    private void CountPrompt(string prompt)
    {
        if (tally.Model.MaxCharacters is { } most && prompt.Length > most)
        {
            tally.Warn(FormattableString.Invariant($"The prompt has {prompt.Length:N0} characters; {tally.Model} takes at most {most:N0}. Shorten it."));
        }

        if (tally.Model.Row.Number("promptExtra") is not { } extra)
        {
            return;
        }

        int own = tally.Count(prompt);
        int tokens = (int)Math.Min(int.MaxValue / 4, (long)_images * (own + extra));
        TokenRange range = tally.Model.IsAssumed ? TokenRange.Around(tokens, tokens / 4, tokens / 4) : new(tokens);
        tally.Add(
            EstimatePartKind.Input,
            "prompt",
            range,
            tally.Model.IsAssumed ? Exactness.Bound : Exactness.Fitted,
            "textInput",
            tally.Model.IsAssumed ? Assumed : Fitted,
            FormattableString.Invariant($"{_images} × ({own} + {extra})"));
    }
}
