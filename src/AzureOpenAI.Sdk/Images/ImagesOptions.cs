using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>What to make an image of, and how. What is null is decided by the service. Most options are known to some models alone.</summary>
public sealed class ImagesOptions : WireModel, IRequestOptions
{
    /// <summary>Creates options for a prompt.</summary>
    /// <param name="prompt">What the image shows: at most 1,000 characters for DALL-E 2, 4,000 for DALL-E 3, 32,000 for the gpt-image models.</param>
    public ImagesOptions(string prompt) => Prompt = Require.NotNull(prompt);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ImagesOptions()
    {
    }

    /// <summary>Gets or sets what the image shows.</summary>
    public string? Prompt { get; set; }

    /// <summary>Gets or sets how many images to make, from 1 to 10. DALL-E 3 makes one a call.</summary>
    public int? N { get; set; }

    /// <summary>Gets or sets how large the image is.</summary>
    public GeneratedImageSize? Size { get; set; }

    /// <summary>Gets or sets how carefully it is made.</summary>
    public GeneratedImageQuality? Quality { get; set; }

    /// <summary>Gets or sets what it looks like, with DALL-E 3.</summary>
    public GeneratedImageStyle? Style { get; set; }

    /// <summary>Gets or sets what stands behind its subject, with the gpt-image models.</summary>
    public GeneratedImageBackground? Background { get; set; }

    /// <summary>Gets or sets its file format, with the gpt-image models.</summary>
    /// <value>The default is <see langword="null"/>: the service sends PNG.</value>
    public GeneratedImageFormat? OutputFormat { get; set; }

    /// <summary>Gets or sets how much of the quality is kept in a JPEG or WebP file, from 0 to 100.</summary>
    /// <value>The default is <see langword="null"/>: the service keeps all, 100.</value>
    public int? OutputCompression { get; set; }

    /// <summary>Gets or sets how strictly the request is checked, with the gpt-image models.</summary>
    public GeneratedImageModeration? Moderation { get; set; }

    /// <summary>Gets or sets how many unfinished images a stream shows before the finished one, from 0 to 3. Each costs 100 output tokens more, by the service's guide.</summary>
    public int? PartialImages { get; set; }

    /// <summary>Gets or sets whether the images come as addresses or as bytes, with DALL-E.</summary>
    /// <value>The default is <see langword="null"/>: DALL-E sends addresses, the gpt-image models bytes.</value>
    public GeneratedImageDelivery? ResponseFormat { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets whether a recorded request asks for a stream. A client sets it by the method that is called.</summary>
    public bool? Stream { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal ImagesOptions Unrouted()
    {
        if (Model is null && Stream is null)
        {
            return this;
        }

        var copy = (ImagesOptions)MemberwiseClone();
        (copy.Model, copy.Stream) = (null, null);
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent, whatever the model.</summary>
    internal void Validate(bool streamed = false)
    {
        var rules = new ImagesRules(nameof(ImagesOptions));
        rules.Prompt(Prompt);
        rules.Count(N);
        rules.Output(OutputFormat, OutputCompression, Background);
        rules.Partial(PartialImages, streamed, nameof(ImagesClient.StreamAsync));
    }

    void IRequestOptions.Validate() => Validate();
}
