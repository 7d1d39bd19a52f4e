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

    /// <summary>Gets or sets the id of a file of the resource, in place of an address. Evaluations take it.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets how closely it is looked at: <c>low</c>, <c>high</c> or <c>auto</c>.</summary>
    public string? Detail { get; set; }

    /// <summary>Gets or sets that what stands before is kept in the service's cache.</summary>
    public GraderCacheBreakpoint? PromptCacheBreakpoint { get; set; }
}
