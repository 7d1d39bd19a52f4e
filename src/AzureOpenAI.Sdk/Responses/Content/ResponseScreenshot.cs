using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A picture of a screen.</summary>
public sealed class ResponseScreenshot : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseScreenshot()
        : base("computer_screenshot")
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
