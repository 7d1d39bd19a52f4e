using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An image model that may be called.</summary>
public sealed class ResponseImageGenerationTool : ResponseTool
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseImageGenerationTool()
        : base("image_generation")
    {
    }

    /// <summary>Gets or sets the image model; on Azure, the deployment is named in a header.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the quality: <c>low</c>, <c>medium</c>, <c>high</c> or <c>auto</c>.</summary>
    public string? Quality { get; set; }

    /// <summary>Gets or sets the size, such as <c>1024x1024</c>.</summary>
    public string? Size { get; set; }

    /// <summary>Gets or sets the form: <c>png</c>, <c>webp</c> or <c>jpeg</c>.</summary>
    public string? OutputFormat { get; set; }

    /// <summary>Gets or sets how much it is compressed, from 0 to 100.</summary>
    public int? OutputCompression { get; set; }

    /// <summary>Gets or sets how strict the filter is: <c>auto</c> or <c>low</c>.</summary>
    public string? Moderation { get; set; }

    /// <summary>Gets or sets the background: <c>transparent</c>, <c>opaque</c> or <c>auto</c>.</summary>
    public string? Background { get; set; }

    /// <summary>Gets or sets how closely images given are kept: <c>high</c> or <c>low</c>.</summary>
    public string? InputFidelity { get; set; }

    /// <summary>Gets or sets what of an image may be changed.</summary>
    public ResponseImageMask? InputImageMask { get; set; }

    /// <summary>Gets or sets how many unfinished images a stream shows, from 0 to 3.</summary>
    public int? PartialImages { get; set; }

    /// <summary>Gets or sets whether an image is made or changed: <c>generate</c>, <c>edit</c> or <c>auto</c>.</summary>
    public string? Action { get; set; }
}
