namespace AzureOpenAI.Sdk.Chat;

/// <summary>A page of the messages of a conversation that the service keeps.</summary>
public sealed class ChatMessageListResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>list</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the messages of this page.</summary>
    public IReadOnlyList<ChatMessage> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the id of the first one.</summary>
    public string? FirstId { get; set; }

    /// <summary>Gets or sets the id of the last one, after which the next page begins.</summary>
    public string? LastId { get; set; }

    /// <summary>Gets or sets whether there is a next page.</summary>
    public bool? HasMore { get; set; }
}
