namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a reply cost.</summary>
public sealed class EvalSampleUsage : WireModel
{
    /// <summary>Gets or sets all tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Gets or sets how many tokens were written.</summary>
    public long? CompletionTokens { get; set; }

    /// <summary>Gets or sets how many tokens were read.</summary>
    public long? PromptTokens { get; set; }

    /// <summary>Gets or sets how many of those that were read came from the cache.</summary>
    public long? CachedTokens { get; set; }
}
