namespace AzureOpenAI.Sdk.Responses;

/// <summary>How many tokens an input has.</summary>
public sealed class ResponsesTokensResult : WireModel
{
    /// <summary>Gets or sets the kind, as the service writes it.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the tokens.</summary>
    public long? InputTokens { get; set; }
}
