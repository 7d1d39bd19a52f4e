namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What a response cost, by the service's own count. Sound and text, and what came from the cache, are priced apart.</summary>
public sealed class RealtimeUsage : WireModel
{
    /// <summary>Gets or sets all tokens.</summary>
    public long? TotalTokens { get; set; }

    /// <summary>Gets or sets the tokens of the conversation up to here, each time anew.</summary>
    public long? InputTokens { get; set; }

    /// <summary>Gets or sets the tokens of the response.</summary>
    public long? OutputTokens { get; set; }

    /// <summary>Gets or sets what the input was made of.</summary>
    public RealtimeInputTokens? InputTokenDetails { get; set; }

    /// <summary>Gets or sets what the output was made of.</summary>
    public RealtimeOutputTokens? OutputTokenDetails { get; set; }
}
