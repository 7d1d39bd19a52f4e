using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A function that the model may call.</summary>
public sealed class ChatFunctionTool : ChatTool
{
    /// <summary>Creates one.</summary>
    /// <param name="function">The function.</param>
    public ChatFunctionTool(ChatFunction function)
        : this()
        => Function = Require.NotNull(function);

    /// <summary>Creates one, to be filled.</summary>
    [JsonConstructor]
    public ChatFunctionTool()
        : base("function")
    {
    }

    /// <summary>Gets or sets the function.</summary>
    public ChatFunction? Function { get; set; }
}
