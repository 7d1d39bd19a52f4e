using System.Text.Json.Serialization;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The sound of the user, and what is done with it.</summary>
public sealed class RealtimeAudioInput : WireModel
{
    /// <summary>Gets or sets the format; PCM at 24 kHz by default.</summary>
    public RealtimeAudioFormat? Format { get; set; }

    /// <summary>Gets or sets whether and by which model it is written down; not at all by default.</summary>
    [JsonConverter(typeof(RealtimeTranscription.Converter))]
    public RealtimeTranscription? Transcription { get; set; }

    /// <summary>Gets or sets whether noise is taken out before the model hears it; not by default.</summary>
    [JsonConverter(typeof(RealtimeNoiseReduction.Converter))]
    public RealtimeNoiseReduction? NoiseReduction { get; set; }

    /// <summary>Gets or sets how the service notices that the user has finished. The default is <see cref="RealtimeTurnDetection.ServerVad"/>; with <see cref="RealtimeTurnDetection.Off"/> you commit the sound and ask for each response.</summary>
    [JsonConverter(typeof(RealtimeTurnDetection.Converter))]
    public RealtimeTurnDetection? TurnDetection { get; set; }
}
