namespace AzureOpenAI.Sdk.Functions;

/// <summary>One call of a tool, as it was run.</summary>
public sealed class FunctionStep
{
    internal FunctionStep(int round, FunctionCall call, string output, Exception? error, TimeSpan duration)
        => (Round, CallId, Name, Arguments, Output, Error, Duration) = (round, call.Id ?? "", call.Name ?? "", call.Arguments ?? "", output, error, duration);

    /// <summary>Gets which reply of the model called it, from 1.</summary>
    public int Round { get; }

    /// <summary>Gets the call's id.</summary>
    public string CallId { get; }

    /// <summary>Gets the tool that was called, which need not be one that there is.</summary>
    public string Name { get; }

    /// <summary>Gets the arguments as JSON, as the model wrote them.</summary>
    public string Arguments { get; }

    /// <summary>Gets what the model is told.</summary>
    public string Output { get; }

    /// <summary>Gets why it failed; null when it did not.</summary>
    public Exception? Error { get; }

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Names the round alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the round.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(FunctionStep)} (round {Round})");
}
