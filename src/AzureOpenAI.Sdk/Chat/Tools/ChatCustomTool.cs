using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A tool whose input is text.</summary>
public sealed class ChatCustomTool : ChatTool
{
    /// <summary>Creates one.</summary>
    /// <param name="custom">The tool.</param>
    public ChatCustomTool(ChatCustomToolDefinition custom)
        : this()
        => Custom = Require.NotNull(custom);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatCustomTool()
        : base("custom")
    {
    }

    /// <summary>Gets or sets the tool.</summary>
    public ChatCustomToolDefinition? Custom { get; set; }
}
