using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Realtime;

/// <summary>A model went on calling functions for as many responses as it was allowed. The session stays open; the last calls were not run.</summary>
public sealed class RealtimeToolRoundsException : InvalidOperationException
{
    internal RealtimeToolRoundsException(int rounds)
        : base(FormattableString.Invariant($"The model still called functions after {rounds} responses in a row. Raise {nameof(FunctionRunSettings)}.{nameof(FunctionRunSettings.MaxRounds)}, or look at what it calls."))
        => Rounds = rounds;

    /// <summary>Gets how many responses in a row called functions.</summary>
    public int Rounds { get; }
}
