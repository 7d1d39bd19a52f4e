using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A file of a container that was cited.</summary>
public sealed class ResponseContainerFileCitation : ResponseAnnotation
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseContainerFileCitation()
        : base("container_file_citation")
    {
    }

    /// <summary>Gets or sets the id of a container.</summary>
    public string? ContainerId { get; set; }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets where it begins in the text.</summary>
    public int? StartIndex { get; set; }

    /// <summary>Gets or sets where it ends in the text.</summary>
    public int? EndIndex { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }
}
