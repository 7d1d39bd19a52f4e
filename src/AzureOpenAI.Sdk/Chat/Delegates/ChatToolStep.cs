namespace AzureOpenAI.Sdk.Chat;

/// <summary>One call of a tool, as it was run.</summary>
public sealed class ChatToolStep
{
    internal ChatToolStep(int round, ChatToolCall call, string output, Exception? error, TimeSpan duration)
        => (Round, Call, Output, Error, Duration) = (round, call, output, error, duration);

    /// <summary>Gets which reply of the model called it, from 1.</summary>
    public int Round { get; }

    /// <summary>Gets the call, with its arguments.</summary>
    public ChatToolCall Call { get; }

    /// <summary>Gets what the model is told.</summary>
    public string Output { get; }

    /// <summary>Gets why it failed; null when it did not.</summary>
    public Exception? Error { get; }

    /// <summary>Gets how long it took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Names the round alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the round.</returns>
    public override string ToString() => FormattableString.Invariant($"ChatToolStep (round {Round})");
}
