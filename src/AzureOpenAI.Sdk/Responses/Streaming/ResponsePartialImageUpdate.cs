using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An image, not yet finished.</summary>
public sealed class ResponsePartialImageUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponsePartialImageUpdate()
        : base("response.image_generation_call.partial_image")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which one it is, from 0.</summary>
    public int? PartialImageIndex { get; set; }

    /// <summary>Gets or sets the image, as base64.</summary>
    [JsonPropertyName("partial_image_b64")]
    public string? PartialImageB64 { get; set; }

    /// <summary>Gets or sets the size.</summary>
    public string? Size { get; set; }

    /// <summary>Gets or sets the quality.</summary>
    public string? Quality { get; set; }

    /// <summary>Gets or sets the background.</summary>
    public string? Background { get; set; }

    /// <summary>Gets or sets the form, such as <c>png</c>.</summary>
    public string? OutputFormat { get; set; }
}
