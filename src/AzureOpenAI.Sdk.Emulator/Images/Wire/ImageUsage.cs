using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Images.Requests;
using AzureOpenAI.Sdk.Emulator.Usage;

namespace AzureOpenAI.Sdk.Emulator.Images.Wire;

/// <summary>What pictures are billed in tokens, each for itself: three pictures cost three prompts.</summary>
internal sealed record ImageUsage(int TextTokens, int ImageTokens, int OutputTokens)
{
    /// <returns>The bill of one picture; null where pictures are billed by the piece.</returns>
    internal static ImageUsage? Count(UsageCounter usage, ServedModel model, ImageRequest request)
    {
        if (!request.Family.IsGptImage)
            return null;

        var facts = ImageFamily.Facts;
        return new(
            usage.CountText(model, request.Prompt) + facts.PromptFrame + (request.Images.Count > 0 ? facts.InputImageFrame : 0),
            request.Images.Sum(image => CountInput(image, request.HasHighFidelity)),
            request.Family.Tokens[request.Quality].Of(request.Size) + ((request.PartialImages ?? 0) * facts.PartialImageTokens));
    }

    internal ImageUsage Times(int count) => new(TextTokens * count, ImageTokens * count, OutputTokens * count);

    internal JsonObject Write() => new()
    {
        ["input_tokens"] = TextTokens + ImageTokens,
        ["input_tokens_details"] = new JsonObject { ["image_tokens"] = ImageTokens, ["text_tokens"] = TextTokens },
        ["output_tokens"] = OutputTokens,
        ["output_tokens_details"] = new JsonObject { ["image_tokens"] = OutputTokens, ["text_tokens"] = 0 },
        ["total_tokens"] = TextTokens + ImageTokens + OutputTokens,
    };

    // The shorter side becomes one tile; what the longer side needs then is how often the shorter goes into it.
    private static int CountInput(InputImage image, bool hasHighFidelity)
    {
        var facts = ImageFamily.Facts;
        var (shorter, longer) = (Math.Min(image.Width, image.Height), Math.Max(image.Width, image.Height));
        var tiles = (longer + shorter - 1) / shorter;
        var fidelity = !hasHighFidelity ? 0 : image.IsSquare ? facts.HighFidelity.Square : facts.HighFidelity.Other;
        return facts.InputImageBase + (facts.InputImageTile * tiles) + fidelity;
    }
}
