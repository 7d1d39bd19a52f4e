namespace AzureOpenAI.Sdk.Responses;

/// <summary>What the output was made of.</summary>
public sealed class ResponseOutputTokensDetails : WireModel
{
    /// <summary>Gets or sets the tokens of the reasoning.</summary>
    public long? ReasoningTokens { get; set; }
}
