namespace AzureOpenAI.Sdk.Evals;

/// <summary>What a model was asked in a run.</summary>
public sealed class EvalModelUsage : WireModel
{
    /// <summary>Gets or sets the model.</summary>
    public string? ModelName { get; set; }

    /// <summary>Gets or sets how many times it was asked.</summary>
    public int? InvocationCount { get; set; }

    /// <summary>Gets or sets how many tokens it read.</summary>
    public long? PromptTokens { get; set; }

    /// <summary>Gets or sets how many tokens it wrote.</summary>
    public long? CompletionTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Gets or sets how many of those that it read came from the cache.</summary>
    public long? CachedTokens { get; set; }
}
