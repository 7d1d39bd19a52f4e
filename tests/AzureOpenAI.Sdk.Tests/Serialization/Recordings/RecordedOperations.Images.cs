using AzureOpenAI.Sdk.Images;

namespace AzureOpenAI.Sdk.Tests.Serialization.Recordings;

internal static partial class RecordedOperations
{
    private static IEnumerable<RecordedOperation> Images =>
    [
        new("POST", "/images/generations")
        {
            Options = typeof(ImagesOptions), Result = typeof(ImagesResult), Update = typeof(ImagesUpdate),
            Gather = async client => await (await client.GetImagesClient("gpt-image-1").StreamAsync("x")).ToCompletionAsync(),
            Whole = WholeImages,
        },
        new("POST", "/images/edits")
        {
            Options = typeof(ImagesEditOptions), Result = typeof(ImagesResult), Update = typeof(ImagesUpdate),
            Gather = async client => await (await client.GetImagesClient("gpt-image-1").StreamEditAsync(new ImagesEditOptions("x", [ImageReference.FromFile("file-1")]))).ToCompletionAsync(),
            Whole = WholeImages,
            Send = SendEditAsync,
        },
        new("POST", "/images/variations")
        {
            Options = typeof(ImagesVariationOptions), Result = typeof(ImagesResult),
            Send = (client, form) =>
            {
                ImagesVariationOptions options = form.Options<ImagesVariationOptions>();
                options.Image = form.File("image");
                return client.GetImagesClient(form.Model).CreateVariationAsync(options);
            },
        },
    ];

    /// <summary>The last image is the whole one.</summary>
    private static (string, string) WholeImages(IReadOnlyList<string> events, WireModel result)
        => (Convert.ToHexString(AzureOpenAIJson.Parse<ImagesUpdate>(events[^1]).Bytes.Span), Convert.ToHexString((((ImagesResult)result).Image?.Bytes ?? default).Span));

    private static async Task SendEditAsync(AzureOpenAIClient client, RecordedForm form)
    {
        ImagesEditOptions options = form.Options<ImagesEditOptions>();
        (options.Files, options.MaskFile) = (form.Files("image"), form.Files("mask").SingleOrDefault());
        ImagesClient images = client.GetImagesClient(form.Model);
        if (form.IsStreamed)
        {
            await (await images.StreamEditAsync(options)).ToCompletionAsync();
        }
        else
        {
            await images.EditAsync(options);
        }
    }
}
