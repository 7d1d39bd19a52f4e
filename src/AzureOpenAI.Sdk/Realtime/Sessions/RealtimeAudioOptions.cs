namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How sound comes and goes.</summary>
public sealed class RealtimeAudioOptions : WireModel
{
    /// <summary>Gets or sets the sound of the user.</summary>
    public RealtimeAudioInput? Input { get; set; }

    /// <summary>Gets or sets the sound of the model.</summary>
    public RealtimeAudioOutput? Output { get; set; }
}
