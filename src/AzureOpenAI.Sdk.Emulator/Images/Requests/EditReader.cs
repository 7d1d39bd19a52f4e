using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Images.Requests;

/// <summary>Reads the pictures of an edit or a variation.</summary>
internal static class EditReader
{
    private const int MostImages = 16;

    private static readonly HashSet<string> OfEdit =
    [
        "image", "images", "mask", "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression", "response_format",
        "input_fidelity", "stream", "partial_images", "moderation", "user",
    ];

    private static readonly HashSet<string> OfVariation = ["image", "model", "n", "size", "response_format", "user"];

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static ImageRequest ReadEdit(RequestBody body, ServedModel model)
    {
        body.CheckNames(OfEdit);
        var request = ImageRequest.Read(body.Root, model);
        var images = ReadImages(body, request.Family.IsGptImage ? MostImages : 1, request.Family);
        var mask = ReadMask(body, request.Family);
        if (mask is not null && (mask.Width, mask.Height) != (images[0].Width, images[0].Height))
            throw Refusal.Request("Invalid mask image format - mask size does not match image size.", "mask", "invalid_image_format");

        return request with { Images = images, Mask = mask };
    }

    /// <exception cref="Refusal">400: something in the request is wrong.</exception>
    internal static ImageRequest ReadVariation(RequestBody body, ServedModel model)
    {
        body.CheckNames(OfVariation);
        var request = ImageRequest.Read(body.Root, model, needsPrompt: false);
        return request with { Images = ReadImages(body, 1, request.Family) };
    }

    private static InputImage? ReadMask(RequestBody body, ImageFamily family)
    {
        if (body.File("mask") is { } file)
            return InputImage.Read(file, family);
        return Fields.Find(body.Root, "mask") is { } reference ? ReferencedImage.Read(reference, "mask", family) : null;
    }

    private static List<InputImage> ReadImages(RequestBody body, int most, ImageFamily family)
    {
        if (family.IsGptImage && Fields.Array(body.Root, "images") is { } references)
            return ReadReferences(references, most, family);
        if (Fields.Find(body.Root, "image") is { } text)
            throw Fields.WrongType(text, "image", "a file");

        var images = body.Files.Where(file => file.Name == "image").Select(file => InputImage.Read(file, family)).ToList();
        if (images.Count == 0)
            throw Fields.Missing("image");
        if (images.Count > most)
            throw Fields.TooMany("image", most, images.Count);

        return family.IsGptImage || images[0].IsSquare
            ? images
            : throw Refusal.Request("Uploaded image must be square.", "image", "invalid_image_format");
    }

    private static List<InputImage> ReadReferences(JsonElement references, int most, ImageFamily family)
    {
        var count = references.GetArrayLength();
        if (count == 0)
            throw Refusal.Request("Invalid 'images': images cannot be an empty array.", "images", "empty_array");

        return count <= most
            ? [.. references.EnumerateArray().Select((one, index) => ReferencedImage.Read(one, $"images[{index}]", family))]
            : throw Fields.TooMany("images", most, count);
    }
}
