using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An image that was made.</summary>
public sealed class ResponseImageGenerationCall : ResponseItem
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseImageGenerationCall()
        : base("image_generation_call")
    {
    }

    /// <summary>Gets or sets how far it is.</summary>
    public ResponseItemStatus? Status { get; set; }

    /// <summary>Gets or sets the image, as base64.</summary>
    public string? Result { get; set; }

    /// <summary>Gets or sets whether it was made or changed.</summary>
    public string? Action { get; set; }

    /// <summary>Gets or sets the background.</summary>
    public string? Background { get; set; }

    /// <summary>Gets or sets the form, such as <c>png</c>.</summary>
    public string? OutputFormat { get; set; }

    /// <summary>Gets or sets the quality.</summary>
    public string? Quality { get; set; }

    /// <summary>Gets or sets the prompt that the image model was given.</summary>
    public string? RevisedPrompt { get; set; }

    /// <summary>Gets or sets the size.</summary>
    public string? Size { get; set; }
}
