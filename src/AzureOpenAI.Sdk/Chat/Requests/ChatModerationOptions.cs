using System.Text.Json;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How the conversation is moderated.</summary>
public sealed class ChatModerationOptions : WireModel
{
    /// <summary>Gets or sets the moderating model.</summary>
    public string? Model { get; set; }

    /// <summary>Gets or sets the policy.</summary>
    public JsonElement? Policy { get; set; }
}
