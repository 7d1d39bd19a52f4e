using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Text.</summary>
public sealed class ChatTextFormat : ChatResponseFormat
{
    /// <summary>Creates the format.</summary>
    [JsonConstructor]
    public ChatTextFormat()
        : base("text")
    {
    }
}
