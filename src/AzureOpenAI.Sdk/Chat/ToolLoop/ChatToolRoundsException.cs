using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Chat;

/// <summary>A model went on calling tools for as many rounds as it was allowed. The conversation so far is in <see cref="Progress"/>.</summary>
public sealed class ChatToolRoundsException : InvalidOperationException
{
    internal ChatToolRoundsException(ChatToolResult progress)
        : base(FormattableString.Invariant($"The model still called tools after {progress.Rounds} rounds. Raise {nameof(FunctionRunSettings)}.{nameof(FunctionRunSettings.MaxRounds)}, or look at what it calls in {nameof(Progress)}."))
        => Progress = progress;

    /// <summary>Gets what has happened; its messages end with the results of the last calls, so that they can be gone on with.</summary>
    public ChatToolResult Progress { get; }
}
