using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>How long a reasoning model thinks. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ChatReasoningEffort
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public ChatReasoningEffort(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets no thinking.</summary>
    public static ChatReasoningEffort None { get; } = new("none");

    /// <summary>Gets very little thinking.</summary>
    public static ChatReasoningEffort Minimal { get; } = new("minimal");

    /// <summary>Gets little thinking.</summary>
    public static ChatReasoningEffort Low { get; } = new("low");

    /// <summary>Gets the usual amount.</summary>
    public static ChatReasoningEffort Medium { get; } = new("medium");

    /// <summary>Gets much thinking.</summary>
    public static ChatReasoningEffort High { get; } = new("high");

    /// <summary>Gets very much thinking.</summary>
    public static ChatReasoningEffort XHigh { get; } = new("xhigh");

    /// <summary>Gets as much thinking as there can be.</summary>
    public static ChatReasoningEffort Max { get; } = new("max");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<ChatReasoningEffort>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new ChatReasoningEffort(value), None, Minimal, Low, Medium, High, XHigh, Max)
        {
        }
    }
}
