using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A part of a summary begins.</summary>
public sealed class ResponseSummaryPartAddedUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseSummaryPartAddedUpdate()
        : base("response.reasoning_summary_part.added")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which part of the summary it belongs to, from 0.</summary>
    public int? SummaryIndex { get; set; }

    /// <summary>Gets or sets the part.</summary>
    public ResponseContentPart? Part { get; set; }
}
