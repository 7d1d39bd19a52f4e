using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Grading;

/// <summary>A file to a model that is asked in an evaluation: by its id, by its address, or as data.</summary>
public sealed class GraderInputFilePart : GraderContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public GraderInputFilePart()
        : base("input_file")
    {
    }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets the file itself, as a <c>data:</c> URL.</summary>
    public string? FileData { get; set; }

    /// <summary>Gets or sets the address of the file.</summary>
    public string? FileUrl { get; set; }

    /// <summary>Gets or sets how closely it is looked at: <c>low</c>, <c>high</c> or <c>auto</c>.</summary>
    public string? Detail { get; set; }

    /// <summary>Gets or sets that what stands before is kept in the service's cache.</summary>
    public GraderCacheBreakpoint? PromptCacheBreakpoint { get; set; }
}
