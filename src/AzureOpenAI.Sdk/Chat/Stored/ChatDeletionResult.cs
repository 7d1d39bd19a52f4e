namespace AzureOpenAI.Sdk.Chat;

/// <summary>The answer to the deletion of a conversation that the service kept.</summary>
public sealed class ChatDeletionResult : WireModel
{
    /// <summary>Gets or sets the kind, <c>chat.completion.deleted</c>.</summary>
    public string? Object { get; set; }

    /// <summary>Gets or sets the id of the conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Gets or sets whether it is deleted.</summary>
    public bool? Deleted { get; set; }
}
