using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>Text of a summary arrives.</summary>
public sealed class ResponseSummaryTextUpdate : ResponsesUpdate
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ResponseSummaryTextUpdate()
        : base("response.reasoning_summary_text.delta")
    {
    }

    /// <summary>Gets or sets the item that it belongs to.</summary>
    public string? ItemId { get; set; }

    /// <summary>Gets or sets which item of the output it belongs to, from 0.</summary>
    public int? OutputIndex { get; set; }

    /// <summary>Gets or sets which part of the summary it belongs to, from 0.</summary>
    public int? SummaryIndex { get; set; }

    /// <summary>Gets or sets what is added.</summary>
    public string? Delta { get; set; }

    /// <summary>Gets or sets random letters that hide the length of the text.</summary>
    public string? Obfuscation { get; set; }
}
