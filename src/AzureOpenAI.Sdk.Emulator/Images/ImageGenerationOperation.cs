using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Images.Requests;

namespace AzureOpenAI.Sdk.Emulator.Images;

/// <summary>Makes new pictures from a text.</summary>
internal sealed class ImageGenerationOperation : ImageOperation
{
    private static readonly HashSet<string> Known =
    [
        "prompt", "model", "n", "size", "quality", "style", "background", "output_format", "output_compression", "response_format",
        "stream", "partial_images", "moderation", "user",
    ];

    internal override string Template => "images/generations";

    protected override string Name => "imageGenerations";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Images;

    protected override ImageRequest Read(RequestBody body, ServedModel model)
    {
        body.CheckNames(Known);
        return ImageRequest.Read(body.Root, model);
    }
}
