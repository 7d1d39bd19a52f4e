using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>Why a choice ended. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatFinishReason
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatFinishReason(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a natural end, or a stop sequence.</summary>
    public static ChatFinishReason Stop { get; } = new("stop");

    /// <summary>Gets that the token limit was reached.</summary>
    public static ChatFinishReason Length { get; } = new("length");

    /// <summary>Gets that the model calls tools.</summary>
    public static ChatFinishReason ToolCalls { get; } = new("tool_calls");

    /// <summary>Gets that the content filter cut the reply.</summary>
    public static ChatFinishReason ContentFilter { get; } = new("content_filter");

    /// <summary>Gets that the model calls a function, in the older form.</summary>
    public static ChatFinishReason FunctionCall { get; } = new("function_call");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatFinishReason>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatFinishReason(value), Stop, Length, ToolCalls, ContentFilter, FunctionCall)
        {
        }
    }
}
