namespace AzureOpenAI.Sdk.Chat;

/// <summary>How the conversation is moderated.</summary>
public sealed class ChatModerationOptions : WireModel
{
    /// <summary>Gets or sets the moderating model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets what happens to what it finds; null lets the service decide.</summary>
    public ChatModerationPolicy? Policy { get; set; }
}
