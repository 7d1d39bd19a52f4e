using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Routing;

namespace AzureOpenAI.Sdk.Images;

/// <summary>Which images to change or to combine, and how. What is null is decided by the service.</summary>
/// <remarks>
/// The images are either files (<see cref="Files"/>, <see cref="MaskFile"/>), which are sent as a form, or references to what the service
/// can find itself (<see cref="Images"/>, <see cref="Mask"/>), which are sent as JSON and which only the gpt-image models take.
/// </remarks>
public sealed class ImagesEditOptions : WireModel, INamesKept
{
    /// <summary>Creates options for images in files.</summary>
    /// <param name="prompt">What the result shows: at most 1,000 characters for DALL-E 2, 32,000 for the gpt-image models.</param>
    /// <param name="files">The images: PNG, JPEG or WebP; one for DALL-E 2, up to 16 for the gpt-image models.</param>
    public ImagesEditOptions(string prompt, params FileContent[] files) => (Prompt, Files) = (Require.NotNull(prompt), [.. Require.NotNull(files)]);

    /// <summary>Creates options for images that the service finds itself.</summary>
    /// <param name="prompt">What the result shows, in at most 32,000 characters.</param>
    /// <param name="images">Where the images are, up to 16.</param>
    public ImagesEditOptions(string prompt, IEnumerable<ImageReference> images) => (Prompt, Images) = (Require.NotNull(prompt), [.. Require.NotNull(images)]);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ImagesEditOptions()
    {
    }

    /// <summary>Gets or sets what the result shows: all of it, not only what changes.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets the images as files, each of less than 50 MB.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileContent> Files { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets a PNG file as large as the first image, which is changed where this one is transparent.</summary>
    [JsonIgnore]
    public FileContent? MaskFile { get; set; }

    /// <summary>Gets or sets the images as references.</summary>
    public IReadOnlyList<ImageReference> Images { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the mask as a reference.</summary>
    public ImageReference? Mask { get; set; }

    /// <summary>Gets or sets how closely the result keeps to the images, with gpt-image-1 and later.</summary>
    public ImageInputFidelity? InputFidelity { get; set; }

    /// <summary>Gets or sets how many images to make, from 1 to 10.</summary>
    public int? N { get; set; }

    /// <summary>Gets or sets how large the image is.</summary>
    public GeneratedImageSize? Size { get; set; }

    /// <summary>Gets or sets how carefully it is made, with the gpt-image models.</summary>
    public GeneratedImageQuality? Quality { get; set; }

    /// <summary>Gets or sets what stands behind its subject, with the gpt-image models.</summary>
    public GeneratedImageBackground? Background { get; set; }

    /// <summary>Gets or sets its file format, with the gpt-image models.</summary>
    /// <value>The default is <see langword="null"/>: the service sends PNG.</value>
    public GeneratedImageFormat? OutputFormat { get; set; }

    /// <summary>Gets or sets how much of the quality is kept in a JPEG or WebP file, from 0 to 100.</summary>
    /// <value>The default is <see langword="null"/>: the service keeps all, 100.</value>
    public int? OutputCompression { get; set; }

    /// <summary>Gets or sets how strictly the request is checked, with the gpt-image models and images as references.</summary>
    public GeneratedImageModeration? Moderation { get; set; }

    /// <summary>Gets or sets how many unfinished images a stream shows before the finished one, from 0 to 3.</summary>
    public int? PartialImages { get; set; }

    /// <summary>Gets or sets whether the images come as addresses or as bytes, with DALL-E 2.</summary>
    /// <value>The default is <see langword="null"/>: DALL-E sends addresses, the gpt-image models bytes.</value>
    public GeneratedImageDelivery? ResponseFormat { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asks for a stream. A client sets it by the method that is called.</summary>
    public bool? Stream { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal ImagesEditOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        var copy = (ImagesEditOptions)MemberwiseClone();
        (copy.Model, copy.Stream) = (null, null);
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent, whatever the model.</summary>
    internal void Validate(bool streamed = false)
    {
        var rules = new ImagesRules(nameof(ImagesEditOptions));
        rules.Prompt(Prompt);
        rules.Count(N);
        rules.Output(OutputFormat, OutputCompression, Background);
        rules.Partial(PartialImages, streamed, nameof(ImagesClient.StreamEditAsync));
        if (Files.Count > 0 || MaskFile is not null)
        {
            rules.That(Images.Count == 0 && Mask is null, nameof(Files), $"and {nameof(Images)} can't be mixed. Give all images and the mask as files, or all as references.");
            rules.Files(Files, nameof(Files), MaskFile, nameof(MaskFile));
        }
        else
        {
            rules.References(Images, nameof(Images), Mask, nameof(Mask));
        }
    }

    void INamesKept.Name(ref HomeSearch search)
    {
        search.Must(Mask?.FileId);
        foreach (ImageReference image in Images)
        {
            search.Must(image?.FileId);
        }
    }
}
