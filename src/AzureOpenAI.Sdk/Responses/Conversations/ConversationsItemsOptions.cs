namespace AzureOpenAI.Sdk.Responses;

/// <summary>What is added to a conversation.</summary>
public sealed class ConversationsItemsOptions : WireModel
{
    /// <summary>Gets or sets the items, at most 20.</summary>
    public IReadOnlyList<ResponseItem> Items { get; set => field = value ?? []; } = [];
}
