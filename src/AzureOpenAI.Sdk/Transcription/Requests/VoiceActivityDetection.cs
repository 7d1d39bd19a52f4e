namespace AzureOpenAI.Sdk.Transcription;

/// <summary>When it counts as silence, so that the sound may be cut there.</summary>
public sealed class VoiceActivityDetection : WireModel
{
    /// <summary>Gets or sets the kind, <c>server_vad</c>.</summary>
    public string? Type { get; set; } = "server_vad";

    /// <summary>Gets or sets how much sound before the speech is kept, in milliseconds; the service takes 300.</summary>
    public int? PrefixPaddingMs { get; set; }

    /// <summary>Gets or sets how long a silence ends the speech, in milliseconds; the service takes 200.</summary>
    public int? SilenceDurationMs { get; set; }

    /// <summary>Gets or sets how loud speech must be, from 0 to 1; the service takes 0.5.</summary>
    public double? Threshold { get; set; }
}
