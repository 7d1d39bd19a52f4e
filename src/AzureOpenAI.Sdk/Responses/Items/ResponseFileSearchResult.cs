using AzureOpenAI.Sdk.Retrieval;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A piece of a file that was found.</summary>
public sealed class ResponseFileSearchResult : WireModel
{
    /// <summary>Gets or sets the id of a file of the resource.</summary>
    public string? FileId { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }

    /// <summary>Gets or sets the name of the file.</summary>
    public string? Filename { get; set; }

    /// <summary>Gets or sets the attributes of the file: texts, numbers, true or false.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Attributes { get; set; }

    /// <summary>Gets or sets how well it fits, from 0 to 1.</summary>
    public double? Score { get; set; }
}
