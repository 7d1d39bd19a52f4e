using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Images.Requests;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Images;

/// <summary>Makes pictures from others and a text.</summary>
internal sealed class ImageEditOperation : ImageOperation
{
    internal override string Template => "images/edits";

    protected override string Name => "imageEdits";

    protected override string EventPrefix => "image_edit";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Images && ImageFamily.Of(model.Name).Edits;

    // Pictures come as files of a form, or as references in JSON.
    protected override Task<RequestBody> ReadAsync(HttpContext context, int maxBytes) => context.Request.HasJsonContentType()
        ? base.ReadAsync(context, maxBytes)
        : FormBody.ReadAsync(context, maxBytes, ImageRules.Literals);

    protected override ImageRequest Read(RequestBody body, ServedModel model) => EditReader.ReadEdit(body, model);
}
