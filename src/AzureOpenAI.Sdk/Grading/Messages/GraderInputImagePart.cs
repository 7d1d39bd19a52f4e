using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>An image to a model that grades.</summary>
public sealed class GraderInputImagePart : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderInputImagePart()
        : base("input_image")
    {
    }

    /// <summary>Gets or sets where the image is: a URL, or the image itself as a data URL.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets how closely it is looked at: <c>low</c>, <c>high</c> or <c>auto</c>.</summary>
    public string? Detail { get; set; }
}
