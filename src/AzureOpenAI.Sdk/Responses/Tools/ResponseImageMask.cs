namespace AzureOpenAI.Sdk.Responses;

/// <summary>What of an image may be changed.</summary>
public sealed class ResponseImageMask : WireModel
{
    /// <summary>Gets or sets the mask, as a <c>data:</c> URL.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }
}
