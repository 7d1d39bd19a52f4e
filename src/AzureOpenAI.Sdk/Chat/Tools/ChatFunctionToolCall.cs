using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A call of a function.</summary>
public sealed class ChatFunctionToolCall : ChatToolCall
{
    /// <summary>Creates one.</summary>
    /// <param name="function">The function, and its arguments.</param>
    public ChatFunctionToolCall(ChatFunctionCall function)
        : this()
        => Function = Require.NotNull(function);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatFunctionToolCall()
        : base("function")
    {
    }

    /// <summary>Gets or sets the function, and its arguments.</summary>
    public ChatFunctionCall? Function { get; set; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ToolName => Function?.Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Input => Function?.Arguments;
}
