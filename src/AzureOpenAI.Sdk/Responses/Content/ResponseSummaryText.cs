using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A part of a summary of the model's reasoning.</summary>
public sealed class ResponseSummaryText : ResponseContentPart
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseSummaryText()
        : base("summary_text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
