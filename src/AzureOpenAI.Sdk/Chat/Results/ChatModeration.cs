namespace AzureOpenAI.Sdk.Chat;

/// <summary>What moderation found in a conversation and its reply.</summary>
public sealed class ChatModeration : WireModel
{
    /// <summary>Gets or sets what it found in the messages.</summary>
    public ChatModerationOutcome? Input { get; set; }

    /// <summary>Gets or sets what it found in the reply.</summary>
    public ChatModerationOutcome? Output { get; set; }
}
