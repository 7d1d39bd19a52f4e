namespace AzureOpenAI.Sdk.Realtime;

/// <summary>The sound of the model.</summary>
public sealed class RealtimeAudioOutput : WireModel
{
    /// <summary>Gets or sets the format; PCM at 24 kHz by default.</summary>
    public RealtimeAudioFormat? Format { get; set; }

    /// <summary>Gets or sets who speaks. It can't be changed once the model has spoken.</summary>
    public RealtimeVoice? Voice { get; set; }

    /// <summary>Gets or sets how fast, from 0.25 to 1.5; 1 by default. It can be changed between responses.</summary>
    public double? Speed { get; set; }
}
