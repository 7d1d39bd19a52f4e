using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A text of a summary is whole.</summary>
public sealed class ResponseSummaryTextDoneUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseSummaryTextDoneUpdate()
        : base("response.reasoning_summary_text.done")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which part of the summary it belongs to, from 0.</summary>
    public int? SummaryIndex { get; set; }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
