using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A file for the model: by its id, by its address, or as data.</summary>
public sealed class ResponseInputFile : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseInputFile()
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

    /// <summary>Gets or sets how closely it is looked at.</summary>
    public ResponseImageDetail? Detail { get; set; }

    /// <summary>Gets or sets that the cache of the prompt may end after this part.</summary>
    public ResponseCacheBreakpoint? PromptCacheBreakpoint { get; set; }
}
