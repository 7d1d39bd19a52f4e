using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Estimation.Images;
using Microsoft.AspNetCore.Http;

namespace AzureOpenAI.Sdk.Emulator.Videos;

/// <summary>Starts a video, from a prompt and an image where there is one.</summary>
internal sealed class VideoCreationOperation : DeploymentOperation
{
    internal const int LongestPrompt = 32_000;

    private static readonly HashSet<string> Names = ["model", "prompt", "input_reference", "seconds", "size"];
    private static readonly string[] Sizes = ["720x1280", "1280x720"];
    private static readonly string[] LargerSizes = ["720x1280", "1280x720", "1024x1792", "1792x1024"];

    internal override string Template => "videos";

    protected override string Name => "videoGenerations";

    protected override bool IsServedBy(ServedModel model) => model.Kind == ModelKind.Videos;

    protected override Task<RequestBody> ReadAsync(HttpContext context, int maxBytes) => context.Request.HasJsonContentType()
        ? base.ReadAsync(context, maxBytes)
        : FormBody.ReadAsync(context, maxBytes, []);

    protected override Task AnswerAsync(Call call, Deployment deployment, RequestBody body)
    {
        body.CheckNames(Names);
        var prompt = Prompt(body.Root);
        var sizes = deployment.Model.Name == "sora-2-pro" ? LargerSizes : Sizes;
        var size = Fields.Choice(body.Root, "size", sizes) ?? sizes[0];
        var seconds = Fields.Choice(body.Root, "seconds", "4", "8", "12") ?? "4";
        CheckImage(body, size);
        var video = call.State.Videos.Add(
            deployment.Model.VersionedName, prompt, size, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), FilterVerdict.Of(prompt, call.State.PromptFilterMarker));
        return JsonReply.WriteAsync(call.Context, video.Write());
    }

    /// <exception cref="Refusal">400: there is none, or it is too long.</exception>
    internal static string Prompt(JsonElement root)
    {
        var prompt = Fields.Text(root, "prompt") ?? throw Fields.Missing("prompt");
        Fields.CheckLength("prompt", prompt, 1, LongestPrompt);
        return prompt;
    }

    /// <exception cref="Refusal">400: it is no image, or not as large as the video; or a reference names none or two.</exception>
    private static void CheckImage(RequestBody body, string size)
    {
        if (body.File("input_reference") is { } file)
        {
            if (!ImageSize.TryRead(file.Bytes.Span, out var found))
                throw Refusal.Request("Invalid 'input_reference': a PNG, JPEG or WebP was expected.", "input_reference", "invalid_image_file");
            if ($"{found.Width}x{found.Height}" != size)
                throw Refusal.Request("Inpaint image must match the requested width and height", "input_reference", "invalid_value");
        }
        else if (Fields.Object(body.Root, "input_reference") is { } reference
            && Fields.Text(reference, "image_url", "input_reference.image_url") is null == Fields.Text(reference, "file_id", "input_reference.file_id") is null)
        {
            throw Refusal.Request("Provide exactly one of 'image_url' or 'file_id'.", "input_reference", "invalid_value");
        }
    }
}
