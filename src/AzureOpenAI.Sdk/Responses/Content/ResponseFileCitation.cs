using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A file that was cited.</summary>
public sealed class ResponseFileCitation : ResponseAnnotation
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFileCitation()
        : base("file_citation")
    {
    }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets which file of the list it is.</summary>
    public int? Index { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }
}
