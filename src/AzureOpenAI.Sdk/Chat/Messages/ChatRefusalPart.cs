using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Why the model refused, in the history of a conversation.</summary>
public sealed class ChatRefusalPart : ChatContentPart
{
    /// <summary>Creates one.</summary>
    /// <param name="refusal">The reason.</param>
    public ChatRefusalPart(string refusal)
        : this()
        => Refusal = Require.NotNull(refusal);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatRefusalPart()
        : base("refusal")
    {
    }

    /// <summary>Gets or sets the reason.</summary>
    public string? Refusal { get; set; }
}
