namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a call cost, by the service's own count.</summary>
public sealed class ChatUsage : WireModel
{
    /// <summary>Gets or sets the tokens of the prompt.</summary>
    public long PromptTokens { get; set; }

    /// <summary>Gets or sets the tokens of the reply, with those of its reasoning.</summary>
    public long CompletionTokens { get; set; }

    /// <summary>Gets or sets both together.</summary>
    public long TotalTokens { get; set; }

    /// <summary>Gets or sets what the prompt is made of.</summary>
    public ChatPromptTokensDetails? PromptTokensDetails { get; set; }

    /// <summary>Gets or sets what the reply is made of.</summary>
    public ChatCompletionTokensDetails? CompletionTokensDetails { get; set; }
}
