using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What a tool returned for a call of the model's.</summary>
public sealed class ToolMessage : ChatMessage
{
    /// <summary>Creates the answer to a call.</summary>
    /// <param name="toolCallId">The id of the call.</param>
    /// <param name="content">What the tool returned.</param>
    public ToolMessage(string toolCallId, ChatContent content)
        : this()
        => (ToolCallId, Content) = (Require.NotEmpty(toolCallId), Require.NotNull(content));

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public ToolMessage()
        : base("tool")
    {
    }

    /// <summary>Gets or sets the id of the call.</summary>
    public string? ToolCallId { get; set; }

    /// <summary>Gets or sets what the tool returned.</summary>
    public ChatContent? Content { get; set; }
}
