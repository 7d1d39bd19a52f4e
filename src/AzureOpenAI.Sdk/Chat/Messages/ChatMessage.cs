using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A message of a conversation. A kind that this version does not know is an <see cref="UnknownMessage"/> and keeps all of its JSON.</summary>
[JsonConverter(typeof(Converter))]
public abstract class ChatMessage : WireModel
{
    private protected ChatMessage(string? role) => Role = role;

    /// <summary>Gets what kind it is, as the service writes it.</summary>
    [JsonInclude]
    public string? Role { get; internal set; }

    /// <summary>Makes a message that says how the model is to behave.</summary>
    /// <param name="text">The instructions.</param>
    /// <returns>The message.</returns>
    public static SystemMessage System(string text) => new(text);

    /// <summary>Makes a message that says how a reasoning model is to behave.</summary>
    /// <param name="text">The instructions.</param>
    /// <returns>The message.</returns>
    public static DeveloperMessage Developer(string text) => new(text);

    /// <summary>Makes a message of the user's.</summary>
    /// <param name="text">What the user says.</param>
    /// <returns>The message.</returns>
    public static UserMessage User(string text) => new(text);

    /// <summary>Makes a message of the user's out of texts, images, audio and files.</summary>
    /// <param name="parts">What the user says and shows, in order.</param>
    /// <returns>The message.</returns>
    public static UserMessage User(params ChatContentPart[] parts) => new(parts);

    /// <summary>Makes a message of the model's, for a conversation that is told to it.</summary>
    /// <param name="text">What the model said.</param>
    /// <returns>The message.</returns>
    public static AssistantMessage Assistant(string text) => new(text);

    /// <summary>Makes the answer to a tool call.</summary>
    /// <param name="toolCallId">The id of the call.</param>
    /// <param name="result">What the tool returned.</param>
    /// <returns>The message.</returns>
    public static ToolMessage Tool(string toolCallId, string result) => new(toolCallId, result);

    /// <summary>Names the role alone: what is said never reaches a log by accident.</summary>
    /// <returns>The type and the role.</returns>
    public override string ToString() => $"{nameof(ChatMessage)} ({Role})";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : UnionConverter<ChatMessage>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base("role")
        {
        }

        /// <inheritdoc/>
        protected override JsonTypeInfo Find(string? value) => value switch
        {
            "system" => Wire<SystemMessage>.Info,
            "developer" => Wire<DeveloperMessage>.Info,
            "user" => Wire<UserMessage>.Info,
            "assistant" => Wire<AssistantMessage>.Info,
            "tool" => Wire<ToolMessage>.Info,
            "function" => Wire<FunctionMessage>.Info,
            _ => Wire<UnknownMessage>.Info,
        };
    }
}
