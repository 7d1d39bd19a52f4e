using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Says how a reasoning model is to behave; it takes the place of the system message there.</summary>
public sealed class DeveloperMessage : ChatMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="content">The instructions.</param>
    public DeveloperMessage(ChatContent content)
        : this()
        => Content = Require.NotNull(content);

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public DeveloperMessage()
        : base("developer")
    {
    }

    /// <summary>Gets or sets what is said.</summary>
    public ChatContent? Content { get; set; }

    /// <summary>Gets or sets a name that tells participants of the same role apart.</summary>
    public string? Name { get; set; }
}
