namespace AzureOpenAI.Sdk.Realtime;

public sealed partial class RealtimeOptions
{
    // The service's limits: its OpenAPI document, version 2.3.0.
    private const double SlowestSpeech = 0.25;
    private const double FastestSpeech = 1.5;

    private static readonly OptionRules Rules = new(nameof(RealtimeOptions));

    /// <summary>Throws for what can be known to be wrong before anything is sent.</summary>
    internal RealtimeOptions Validated()
    {
        Rules.That(!(OutputModalities.Contains(RealtimeModality.Text) && OutputModalities.Contains(RealtimeModality.Audio)), nameof(OutputModalities),
            "has both text and audio. Keep one: with audio, what is said comes as text as well.");
        Rules.That(Audio?.Output?.Speed is null or (>= SlowestSpeech and <= FastestSpeech), nameof(Audio), "has an Output.Speed that is not from 0.25 to 1.5.");
        Rules.That(MaxOutputTokens is not { Tokens: < 1 }, nameof(MaxOutputTokens), "must be at least 1.");
        Rules.That(Type != RealtimeSessionKind.Transcription || (Instructions is null && Audio?.Output is null && Tools.Count == 0), nameof(Type),
            "is Transcription, where nobody answers: leave Instructions, Tools and Audio.Output alone.");
        Rules.That(Tools.All(static tool => tool is not null and not RealtimeFunctionTool { Name: null or "" }), nameof(Tools), "has null or a tool without a name in it.");
        Rules.That(Tools.All(static tool => tool is not RealtimeMcpTool { ServerLabel: null or "" }), nameof(Tools), "has an MCP server without a label.");
        string[] names = [.. Tools.OfType<RealtimeFunctionTool>().Select(static tool => tool.Name!)];
        Rules.That(names.Distinct(StringComparer.Ordinal).Count() == names.Length, nameof(Tools), "has two tools with the same name.");
        Audio?.Input?.TurnDetection?.Require(Rules, nameof(Audio));
        return this;
    }

    /// <summary>Returns options that say what kind of session they are for, and which model.</summary>
    internal RealtimeOptions With(RealtimeSessionKind kind, string? model = null)
    {
        var copy = (RealtimeOptions)MemberwiseClone();
        copy.Type ??= kind;
        copy.Model ??= model;
        return copy;
    }
}
