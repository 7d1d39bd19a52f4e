using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>What is told beside the usual. The service may add values; one that has no member here can be made and survives.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RealtimeInclude
{
    private readonly string? _value;

    /// <summary>Names a value that has no member here.</summary>
    /// <param name="value">The value as the service writes it.</param>
    /// <exception cref="ArgumentException">The value is empty.</exception>
    public RealtimeInclude(string value) => _value = Require.NotEmpty(value);

    /// <summary>Gets how likely each token of what was written down is.</summary>
    public static RealtimeInclude TranscriptionLogProbs { get; } = new("item.input_audio_transcription.logprobs");

    /// <summary>Returns the value as the service writes it.</summary>
    /// <returns>The value; empty for one that was never set.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Reads and writes it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed class Converter : OpenSetConverter<RealtimeInclude>
    {
        /// <summary>Creates a converter.</summary>
        public Converter()
            : base(value => new RealtimeInclude(value), TranscriptionLogProbs)
        {
        }
    }
}
