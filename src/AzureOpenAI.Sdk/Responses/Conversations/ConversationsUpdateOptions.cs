namespace AzureOpenAI.Sdk.Responses;

/// <summary>What is changed about a conversation.</summary>
public sealed class ConversationsUpdateOptions : WireModel
{
    /// <summary>Gets or sets labels of your own, at most 16.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; set; }
}
