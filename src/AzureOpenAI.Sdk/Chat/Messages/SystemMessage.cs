using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Says how the model is to behave.</summary>
public sealed class SystemMessage : ChatMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="content">The instructions.</param>
    public SystemMessage(ChatContent content)
        : this()
        => Content = Require.NotNull(content);

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public SystemMessage()
        : base("system")
    {
    }

    /// <summary>Gets or sets what is said.</summary>
    public ChatContent? Content { get; set; }

    /// <summary>Gets or sets a name that tells participants of the same role apart.</summary>
    public string? Name { get; set; }
}
