namespace AzureOpenAI.Sdk.Chat;

/// <summary>What happens to what moderation finds.</summary>
public sealed class ChatModerationPolicy : WireModel
{
    /// <summary>Gets or sets what happens to the messages.</summary>
    public ChatModerationRule? Input { get; set; }

    /// <summary>Gets or sets what happens to the reply.</summary>
    public ChatModerationRule? Output { get; set; }
}
