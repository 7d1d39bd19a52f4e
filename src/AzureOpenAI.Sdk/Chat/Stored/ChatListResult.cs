namespace AzureOpenAI.Sdk.Chat;

/// <summary>A page of the conversations that the service keeps, because <see cref="ChatOptions.Store"/> asked for it.</summary>
public sealed class ChatListResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>list</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the conversations of this page.</summary>
    public IReadOnlyList<ChatResult> Data { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the id of the first one.</summary>
    public string? FirstId { get; set; }

    /// <summary>Gets or sets the id of the last one, after which the next page begins.</summary>
    public string? LastId { get; set; }

    /// <summary>Gets or sets whether there is a next page.</summary>
    public bool? HasMore { get; set; }
}
