using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What the model answers with. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeModality
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeModality(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets text.</summary>
    public static RealtimeModality Text { get; } = new("text");

    /// <summary>Gets speech, with what it says as text beside it.</summary>
    public static RealtimeModality Audio { get; } = new("audio");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeModality>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeModality(value), Text, Audio)
        {
        }
    }
}
