using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Speech;

/// <summary>A piece of speech, or its end.</summary>
public sealed class SpeechUpdate : WireModel
{
    internal const string Done = "speech.audio.done";

    /// <summary>Gets or sets the kind of event: <c>speech.audio.delta</c> or <c>speech.audio.done</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets whether it is the end, which has the usage.</summary>
    [JsonIgnore]
    public bool IsFinal => Type == Done;

    /// <summary>Gets or sets the bytes together with the form in which they travel; <see cref="Bytes"/> is what you want to read.</summary>
    [JsonPropertyName("audio")]
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public EncodedBytes? Encoded { get; set; }

    /// <summary>Gets or sets the next bytes of the audio file; empty when the event has none.</summary>
    /// <exception cref="InvalidOperationException">It is read, and what the service sent is not base64.</exception>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Bytes
    {
        get => Encoded?.Bytes ?? default;
        set => Encoded = new EncodedBytes(value);
    }

    /// <summary>Gets or sets what the speech cost; null before the end.</summary>
    public SpeechUsage? Usage { get; set; }
}
