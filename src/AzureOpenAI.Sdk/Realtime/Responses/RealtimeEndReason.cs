using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>Why a response was stopped or cut off. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeEndReason
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeEndReason(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets that the user began to speak.</summary>
    public static RealtimeEndReason TurnDetected { get; } = new("turn_detected");

    /// <summary>Gets that you stopped it.</summary>
    public static RealtimeEndReason ClientCancelled { get; } = new("client_cancelled");

    /// <summary>Gets that it reached its limit of tokens.</summary>
    public static RealtimeEndReason MaxOutputTokens { get; } = new("max_output_tokens");

    /// <summary>Gets that the content filter cut it off.</summary>
    public static RealtimeEndReason ContentFilter { get; } = new("content_filter");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeEndReason>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeEndReason(value), TurnDetected, ClientCancelled, MaxOutputTokens, ContentFilter)
        {
        }
    }
}
