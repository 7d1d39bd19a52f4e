using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>An image for the model: by its address, as data, or by the id of a file.</summary>
public sealed class ResponseInputImage : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseInputImage()
        : base("input_image")
    {
    }

    /// <summary>Gets or sets the address of the image, or the image itself as a <c>data:</c> URL.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets how closely it is looked at.</summary>
    public ResponseImageDetail? Detail { get; set; }

    /// <summary>Gets or sets that the cache of the prompt may end after this part.</summary>
    public ResponseCacheBreakpoint? PromptCacheBreakpoint { get; set; }
}
