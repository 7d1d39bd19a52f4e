using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What kind of session it is. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeSessionKind
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeSessionKind(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets a conversation with a model.</summary>
    public static RealtimeSessionKind Conversation { get; } = new("realtime");

    /// <summary>Gets what is said is written down, and nobody answers.</summary>
    public static RealtimeSessionKind Transcription { get; } = new("transcription");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeSessionKind>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeSessionKind(value), Conversation, Transcription)
        {
        }
    }
}
