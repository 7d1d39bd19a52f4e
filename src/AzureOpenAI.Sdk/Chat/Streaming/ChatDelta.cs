using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>New text, or new parts of tool calls.</summary>
public sealed class ChatDelta : WireModel
{
    /// <summary>Gets or sets who speaks, on the first piece.</summary>
    [JsonConverter(typeof(PooledTextConverter))]
    public string? Role { get; set; }

    /// <summary>Gets or sets new text.</summary>
    public string? Content { get; set; }

    /// <summary>Gets or sets new text of a refusal.</summary>
    public string? Refusal { get; set; }

    /// <summary>Gets or sets new parts of tool calls.</summary>
    public IReadOnlyList<ChatToolCallUpdate> ToolCalls { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets new parts of a function call, in the older form.</summary>
    public ChatFunctionCall? FunctionCall { get; set; }

    /// <summary>Gets or sets new audio and words.</summary>
    public ChatAudio? Audio { get; set; }

    /// <summary>Gets or sets new references to sources.</summary>
    public IReadOnlyList<ChatAnnotation> Annotations { get; set => field = value ?? []; } = [];

    /// <summary>Gets or sets the documents that Azure found.</summary>
    public ChatMessageContext? Context { get; set; }

    /// <summary>Gets or sets new text of what the model thinks, where it shows that.</summary>
    public string? ReasoningContent { get; set; }
}
