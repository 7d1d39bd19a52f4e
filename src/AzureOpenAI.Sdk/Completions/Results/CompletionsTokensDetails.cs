namespace AzureOpenAI.Sdk.Completions;

/// <summary>What a reply is made of.</summary>
public sealed class CompletionsTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens of thinking, which are billed and not shown.</summary>
    public long? ReasoningTokens { get; set; }

    /// <summary>Gets or sets the tokens of audio.</summary>
    public long? AudioTokens { get; set; }

    /// <summary>Gets or sets the tokens of text.</summary>
    public long? TextTokens { get; set; }

    /// <summary>Gets or sets the tokens of the prediction that came true.</summary>
    public long? AcceptedPredictionTokens { get; set; }

    /// <summary>Gets or sets the tokens of the prediction that did not, which are billed all the same.</summary>
    public long? RejectedPredictionTokens { get; set; }
}
