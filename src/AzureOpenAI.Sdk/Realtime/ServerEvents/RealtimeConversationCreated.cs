using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The conversation has begun.</summary>
public sealed class RealtimeConversationCreated : RealtimeServerEvent
{
    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public RealtimeConversationCreated()
        : base("conversation.created")
    {
    }

    /// <summary>Gets or sets the conversation.</summary>
    public RealtimeConversation? Conversation { get; set; }
}
