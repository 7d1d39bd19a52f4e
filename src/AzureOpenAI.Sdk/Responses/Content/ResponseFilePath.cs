using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A file that was made.</summary>
public sealed class ResponseFilePath : ResponseAnnotation
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseFilePath()
        : base("file_path")
    {
    }

    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets where in the text.</summary>
    public int? Index { get; set; }
}
