using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>What the model says: a result, and as such a part of the conversation that follows.</summary>
public sealed class AssistantMessage : ChatMessage
{
    /// <summary>Creates a message.</summary>
    /// <param name="content">What the model said.</param>
    public AssistantMessage(ChatContent content)
        : this()
        => Content = Require.NotNull(content);

    /// <summary>Creates a message, to be filled.</summary>
    [JsonConstructor]
    public AssistantMessage()
        : base("assistant")
    {
    }

    /// <summary>Gets or sets what is said.</summary>
    public ChatContent? Content { get; set; }

    /// <summary>Gets or sets a name that tells participants of the same role apart.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets why the model refused.</summary>
    public string? Refusal { get; set; }

    /// <summary>Gets or sets the tools that the model calls.</summary>
    public IReadOnlyList<ChatToolCall> ToolCalls { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the function that the model calls, in the older form.</summary>
    public ChatFunctionCall? FunctionCall { get; set; }

    /// <summary>Gets or sets what the model says aloud.</summary>
    public ChatAudio? Audio { get; set; }

    /// <summary>Gets or sets where the text quotes its sources.</summary>
    public IReadOnlyList<ChatAnnotation> Annotations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the documents that Azure found for the answer.</summary>
    public ChatMessageContext? Context { get; set; }

    /// <summary>Gets or sets what the model thought, where it shows that.</summary>
    public string? ReasoningContent { get; set; }

    /// <summary>Gets the text, put together from all parts; null when there is none.</summary>
    [JsonIgnore]
    public string? Text => Content?.Text;
}
