using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A page that was cited.</summary>
public sealed class ResponseUrlCitation : ResponseAnnotation
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseUrlCitation()
        : base("url_citation")
    {
    }

    /// <summary>Gets or sets the address.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets where it begins in the text.</summary>
    public int? StartIndex { get; set; }

    /// <summary>Gets or sets where it ends in the text.</summary>
    public int? EndIndex { get; set; }

    /// <summary>Gets or sets the title of the page.</summary>
    public string? Title { get; set; }
}
