namespace AzureOpenAI.Sdk.Videos;

/// <summary>An image that a video begins with, where the service finds it.</summary>
public sealed class VideoImageReference : WireModel
{
    /// <summary>Gets or sets the address of the image, or the image itself as a <c>data:</c> URL.</summary>
    public string? ImageUrl { get; set; }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }
}
