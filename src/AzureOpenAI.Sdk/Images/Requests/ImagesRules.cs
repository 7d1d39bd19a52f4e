using AzureOpenAI.Sdk.Content;

namespace AzureOpenAI.Sdk.Images;

/// <summary>
/// What can be known to be wrong with a request for images. A deployment's name hides its model, so each rule is one that holds for every
/// model. Source: the OpenAPI document of the service's API, version 2.3.0.
/// </summary>
/// <param name="options">The type of the options, for the messages.</param>
internal readonly struct ImagesRules(string options)
{
    private const int LongestPrompt = 32_000;
    private const int LongestUrl = 20_971_520;
    private const int MostImages = 16;
    private const long Megabyte = 1024 * 1024;

    internal void That(bool holds, string option, string message) => new OptionRules(options).That(holds, option, message);

    internal void Prompt(string? prompt)
    {
        That(!string.IsNullOrWhiteSpace(prompt), "Prompt", "is empty. Say what the image shows.");
        That(!TextLength.IsOver(prompt!, LongestPrompt), "Prompt", "has more than 32,000 characters, which no model takes. Shorten it.");
    }

    internal void Count(int? n) => That(n is null or (>= 1 and <= 10), "N", "must be from 1 to 10. Make several calls for more images.");

    internal void Output(GeneratedImageFormat? format, int? compression, GeneratedImageBackground? background)
    {
        bool isPng = format is null || format == GeneratedImageFormat.Png;
        That(compression is null or (>= 0 and <= 100), "OutputCompression", "must be from 0 to 100.");
        // The document's own example has 100 together with PNG.
        That(compression is null or 100 || !isPng, "OutputCompression", "is set, but a PNG file, the default, has no such degrees. Set OutputFormat to JPEG or WebP.");
        That(
            background != GeneratedImageBackground.Transparent || format != GeneratedImageFormat.Jpeg,
            "Background",
            "is transparent, which a JPEG file can't be. Set OutputFormat to PNG or WebP.");
    }

    internal void Partial(int? count, bool streamed, string streamMethod)
    {
        That(count is null or (>= 0 and <= 3), "PartialImages", "must be from 0 to 3.");
        That(count is null or 0 || streamed, "PartialImages", $"are seen in a stream alone. Call {streamMethod}, or leave it null.");
    }

    internal void References(IReadOnlyList<ImageReference> images, string option, ImageReference? mask, string maskOption)
    {
        That(images.Count > 0, option, "is empty. Give at least one image, as a file or a reference.");
        That(images.Count <= MostImages, option, "has more than 16 images, which no model takes.");
        foreach (ImageReference image in images)
        {
            Reference(image, option);
        }

        if (mask is not null)
        {
            Reference(mask, maskOption);
        }
    }

    internal void Files(IReadOnlyList<FileContent> files, string option, FileContent? mask, string maskOption)
    {
        That(files.Count > 0, option, "is empty, but there is a mask. Give the image that it belongs to.");
        That(files.Count <= MostImages, option, "has more than 16 images, which no model takes.");
        ImageHeader? first = null;
        for (int i = 0; i < files.Count; i++)
        {
            That(files[i] is not null, option, "has null in it.");
            ImageHeader? header = File(files[i], option, 50);
            first = i == 0 ? header : first;
        }

        if (mask is null || File(mask, maskOption, 50) is not { } found)
        {
            return;
        }

        That(found.MediaType == ImageHeader.Png, maskOption, "must be a PNG file: its transparent parts are what is changed.");
        bool isAsLarge = found.Width is null || first?.Width is null || (found.Width == first.Value.Width && found.Height == first.Value.Height);
        That(isAsLarge, maskOption, "must be as wide and as high as the first image.");
    }

    internal void SquarePng(FileContent file, string option)
    {
        if (File(file, option, 4) is { } header)
        {
            That(header.MediaType == ImageHeader.Png, option, "must be a PNG file. Convert it.");
            That(header.Width == header.Height, option, "must be as wide as it is high. Cut it to a square.");
        }
    }

    /// <summary>Looks at a file's size, type and first bytes.</summary>
    /// <returns>What the bytes tell; null for a stream that can be read only once, at which nobody can look.</returns>
    private ImageHeader? File(FileContent file, string option, int megabytes)
    {
        That(file.Length != 0, option, "is an empty file.");
        That(file.Length is null || file.Length <= megabytes * Megabyte, option, $"is larger than {megabytes} MB, which no model takes. Make it smaller.");
        byte[] start = file.Peek(ImageHeader.Length);
        if (start.Length == 0)
        {
            return null;
        }

        ImageHeader? header = ImageHeader.Read(start);
        That(header is not null, option, "is no PNG, JPEG or WebP file by its first bytes. Convert it to one of these formats.");
        That(
            file.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase),
            option,
            "is an image, but its content type is another, which the service refuses. Give a file name that ends in .png, .jpg or .webp, or the content type.");
        return header;
    }

    private void Reference(ImageReference? image, string option)
    {
        That(image is not null, option, "has null in it.");
        That(string.IsNullOrEmpty(image!.ImageUrl) != string.IsNullOrEmpty(image.FileId), option, "must name either an address or a file's id, one and not both.");
        That(image.ImageUrl is null || image.ImageUrl.Length <= LongestUrl, option, "has an address of more than 20,971,520 characters. Send the image as a file.");
    }
}
