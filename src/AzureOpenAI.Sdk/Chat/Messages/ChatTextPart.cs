using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A text.</summary>
public sealed class ChatTextPart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="text">The text.</param>
    public ChatTextPart(string text)
        : this()
        => Text = Require.NotNull(text);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatTextPart()
        : base("text")
    {
    }

    /// <summary>Gets or sets the text.</summary>
    public string? Text { get; set; }
}
