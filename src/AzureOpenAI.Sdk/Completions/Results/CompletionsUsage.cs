namespace AzureOpenAI.Sdk.Completions;

/// <summary>What a call cost, by the service's own count.</summary>
public sealed class CompletionsUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the prompt.</summary>
    public long PromptTokens { get; set; }

    /// <summary>Gets or sets the tokens of the completions, with those of its reasoning.</summary>
    public long CompletionTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long TotalTokens { get; set; }

    /// <summary>Gets or sets what the prompt is made of.</summary>
    public CompletionsPromptTokensDetails? PromptTokensDetails { get; set; }

    /// <summary>Gets or sets what the completions are made of.</summary>
    public CompletionsTokensDetails? CompletionTokensDetails { get; set; }
}
