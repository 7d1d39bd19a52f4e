using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A call of a custom tool.</summary>
public sealed class ChatCustomToolCall : ChatToolCall
{
    /// <summary>Creates one.</summary>
    /// <param name="custom">The tool, and its input.</param>
    public ChatCustomToolCall(ChatCustomCall custom)
        : this()
        => Custom = Require.NotNull(custom);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatCustomToolCall()
        : base("custom")
    {
    }

    /// <summary>Gets or sets the tool, and its input.</summary>
    public ChatCustomCall? Custom { get; set; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ToolName => Custom?.Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Input => Custom?.Input;
}
