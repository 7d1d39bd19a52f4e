using System.ComponentModel;
using System.Text.Json.Serialization;
using AzureOpenAI.Sdk.Diagnostics;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>What a stream of speech brought, put together. The service itself has no such object.</summary>
public sealed class SpeechResult : WireModel, IUsageReport
{
    /// <summary>Gets or sets the bytes together with the form in which they are stored as JSON; <see cref="Bytes"/> is what you want to read.</summary>
    [JsonPropertyName("audio")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public EncodedBytes? Encoded { get; set; }

    /// <summary>Gets or sets the bytes of the audio file; empty when there are none.</summary>
    /// <exception cref="InvalidOperationException">It is read, and what the JSON had is not base64.</exception>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes
    {
        get => Encoded?.Bytes ?? default;
        set => Encoded = new EncodedBytes(value);
    }

    /// <summary>Gets or sets what it cost.</summary>
    public SpeechUsage? Usage { get; set; }

    string? IUsageReport.ModelName => null;

    long? IUsageReport.InputTokenCount => Usage?.InputTokens;

    long? IUsageReport.OutputTokenCount => Usage?.OutputTokens;
}
