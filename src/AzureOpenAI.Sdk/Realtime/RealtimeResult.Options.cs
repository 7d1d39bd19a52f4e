namespace AzureOpenAI.Sdk.Realtime;

public sealed partial class RealtimeResult
{
    /// <summary>Gets what kind of session it is. A version with a date tells it of one that writes down what is said as another kind of object.</summary>
    internal RealtimeSessionKind Kind
        => Type ?? (Object == "realtime.transcription_session" ? RealtimeSessionKind.Transcription : RealtimeSessionKind.Conversation);

    /// <summary>Gets how turns are detected, in whichever place the version has it.</summary>
    internal RealtimeTurnDetection? Detection => Audio?.Input?.TurnDetection ?? TurnDetection;

    /// <summary>Gets the format of the model's sound, in whichever place the version has it.</summary>
    internal RealtimeAudioFormat OutputFormat => Audio?.Output?.Format ?? RealtimeDatedWire.Format(OutputAudioFormat) ?? RealtimeAudioFormat.Pcm;

    /// <summary>Returns options that make another session like this one.</summary>
    internal RealtimeOptions ToOptions() => new()
    {
        Type = Kind,
        OutputModalities = OutputModalities.Count > 0 ? OutputModalities : Modalities.Contains(RealtimeModality.Audio) ? [RealtimeModality.Audio] : Modalities,
        Instructions = Instructions,
        Audio = Audio ?? DatedAudio(),
        Include = Include,
        Tracing = Tracing,
        Tools = Tools,
        ToolChoice = ToolChoice,
        ParallelToolCalls = ParallelToolCalls,
        Reasoning = Reasoning,
        MaxOutputTokens = MaxOutputTokens ?? MaxResponseOutputTokens,
        Truncation = Truncation,
        Prompt = Prompt,
    };

    private RealtimeAudioOptions? DatedAudio() => (InputAudioFormat ?? OutputAudioFormat ?? (object?)TurnDetection) is null ? null : new RealtimeAudioOptions
    {
        Input = new RealtimeAudioInput
        {
            Format = RealtimeDatedWire.Format(InputAudioFormat),
            Transcription = InputAudioTranscription,
            NoiseReduction = InputAudioNoiseReduction,
            TurnDetection = TurnDetection,
        },
        Output = Kind == RealtimeSessionKind.Transcription ? null : new RealtimeAudioOutput { Format = RealtimeDatedWire.Format(OutputAudioFormat), Voice = Voice, Speed = Speed },
    };
}
