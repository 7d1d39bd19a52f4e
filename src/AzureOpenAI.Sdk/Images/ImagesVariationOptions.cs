using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Images;

/// <summary>Which image to make others like, with DALL-E 2. What is null is decided by the service.</summary>
public sealed class ImagesVariationOptions : WireModel
{
    /// <summary>Creates options for an image.</summary>
    /// <param name="image">A square PNG file of less than 4 MB.</param>
    public ImagesVariationOptions(FileContent image) => Image = Require.NotNull(image);

    /// <summary>Creates options, to be filled.</summary>
    [JsonConstructor]
    public ImagesVariationOptions()
    {
    }

    /// <summary>Gets or sets the image: a square PNG file of less than 4 MB.</summary>
    [JsonIgnore]
    public FileContent? Image { get; set; }

    /// <summary>Gets or sets how many images to make, from 1 to 10.</summary>
    public int? N { get; set; }

    /// <summary>Gets or sets how large the images are.</summary>
    public GeneratedImageSize? Size { get; set; }

    /// <summary>Gets or sets whether the images come as addresses or as bytes.</summary>
    /// <value>The default is <see langword="null"/>: addresses.</value>
    public GeneratedImageDelivery? ResponseFormat { get; set; }

    /// <summary>Gets or sets an id of the end user, to find abuse by.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets the model that a recorded request names. A client sends its own deployment instead.</summary>
    public string? Model { get; set; }

    /// <summary>Returns these options without what the client decides itself.</summary>
    internal ImagesVariationOptions Unrouted()
    {
        if (Model is null)
        {
            return this;
        }

        var copy = (ImagesVariationOptions)MemberwiseClone();
        copy.Model = null;
        return copy;
    }

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal void Validate()
    {
        var rules = new ImagesRules(nameof(ImagesVariationOptions));
        rules.Count(N);
        rules.That(Image is not null, nameof(Image), "is missing. Give a square PNG file.");
        rules.SquarePng(Image!, nameof(Image));
    }
}
