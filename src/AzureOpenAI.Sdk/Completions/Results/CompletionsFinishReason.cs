using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Completions;

/// <summary>Why a completion ended. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct CompletionsFinishReason
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public CompletionsFinishReason(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a natural end, or a stop sequence.</summary>
    public static CompletionsFinishReason Stop { get; } = new("stop");

    /// <summary>Gets that the token limit was reached.</summary>
    public static CompletionsFinishReason Length { get; } = new("length");

    /// <summary>Gets that the content filter cut the completion.</summary>
    public static CompletionsFinishReason ContentFilter { get; } = new("content_filter");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<CompletionsFinishReason>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new CompletionsFinishReason(value), Stop, Length, ContentFilter)
        {
        }
    }
}
