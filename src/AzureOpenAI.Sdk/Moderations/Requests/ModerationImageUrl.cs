namespace AzureOpenAI.Sdk.Moderations;

/// <summary>Where an image is.</summary>
public sealed class ModerationImageUrl : WireModel
{
    /// <summary>Gets or sets the address of the image, or the image itself as a <c>data:</c> URL.</summary>
    public string? Url { get; set; }
}
