namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How sound is written.</summary>
public sealed class RealtimeAudioFormat : WireModel
{
    private const int TelephoneBytesPerSecond = 8_000;
    private const long BytesPerSample = 2;
    private const int UsualRate = 24_000;

    /// <summary>Gets 16-bit PCM at 24 kHz, one channel, little-endian: 48,000 bytes a second.</summary>
    public static RealtimeAudioFormat Pcm => new() { Type = RealtimeAudioEncoding.Pcm, Rate = UsualRate };

    /// <summary>Gets G.711 mu-law at 8 kHz, as telephones have it: 8,000 bytes a second.</summary>
    public static RealtimeAudioFormat MuLaw => new() { Type = RealtimeAudioEncoding.MuLaw };

    /// <summary>Gets G.711 A-law at 8 kHz, as telephones have it: 8,000 bytes a second.</summary>
    public static RealtimeAudioFormat ALaw => new() { Type = RealtimeAudioEncoding.ALaw };

    /// <summary>Gets or sets how samples are written.</summary>
    public RealtimeAudioEncoding? Type { get; set; }

    /// <summary>Gets or sets how many samples a second has; of PCM alone, 24,000.</summary>
    public int? Rate { get; set; }

    /// <summary>Gets how many bytes a second of sound has.</summary>
    internal long BytesPerSecond => Type == RealtimeAudioEncoding.MuLaw || Type == RealtimeAudioEncoding.ALaw ? TelephoneBytesPerSecond : (Rate is > 0 and { } rate ? rate : UsualRate) * BytesPerSample;
}
