using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Images.Requests;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Images;

/// <summary>Makes pictures from another one, without a text.</summary>
internal sealed class ImageVariationOperation : ImageOperation
{
    internal override string Template => "images/variations";

    protected override string Name => "imageVariations";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Images && ImageFamily.Of(model.Name).Variations;

    protected override Task<RequestBody> ReadAsync(HttpContext context, int maxBytes) => FormBody.ReadAsync(context, maxBytes, ImageRules.Literals);

    protected override ImageRequest Read(RequestBody body, ServedModel model) => EditReader.ReadVariation(body, model);
}
