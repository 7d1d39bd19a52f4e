using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What the user says and shows.</summary>
public sealed class UserMessage : ChatMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="content">A text, or parts.</param>
    public UserMessage(ChatContent content)
        : this()
        => Content = Require.NotNull(content);

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public UserMessage()
        : base("user")
    {
    }

    /// <summary>Gets or sets what is said.</summary>
    public ChatContent? Content { get; set; }

    /// <summary>Gets or sets a name that tells participants of the same role apart.</summary>
    public string? Name { get; set; }
}
