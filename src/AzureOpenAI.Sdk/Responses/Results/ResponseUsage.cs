namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a response cost, by the service's own count.</summary>
public sealed class ResponseUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the input.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Gets or sets what the input was made of.</summary>
    public ResponseInputTokensDetails? InputTokensDetails { get; set; }

    /// <summary>Gets or sets the tokens of the output, with its reasoning.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Gets or sets what the output was made of.</summary>
    public ResponseOutputTokensDetails? OutputTokensDetails { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long? TotalTokens { get; set; }
}
