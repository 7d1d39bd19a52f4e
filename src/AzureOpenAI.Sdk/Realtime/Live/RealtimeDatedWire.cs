namespace AzureOpenAI.Sdk.Realtime;

/// <summary>How versions of the service with a date name things.</summary>
internal static class RealtimeDatedWire
{
    /// <summary>Finds the format of a name; null for none.</summary>
    internal static RealtimeAudioFormat? Format(string? name) => name switch
    {
        "pcm16" => RealtimeAudioFormat.Pcm,
        "g711_ulaw" => RealtimeAudioFormat.MuLaw,
        "g711_alaw" => RealtimeAudioFormat.ALaw,
        _ => null,
    };
}
