namespace AzureOpenAI.Sdk.Batch;

/// <summary>What a batch cost, by the service's own count.</summary>
public sealed class BatchUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the requests.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Gets or sets what the input was made of.</summary>
    public BatchInputTokensDetails? InputTokensDetails { get; set; }

    /// <summary>Gets or sets the tokens of the answers.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Gets or sets what the output was made of.</summary>
    public BatchOutputTokensDetails? OutputTokensDetails { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long? TotalTokens { get; set; }
}
