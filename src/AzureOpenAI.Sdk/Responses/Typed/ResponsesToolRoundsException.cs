using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>A model went on calling tools for as many rounds as it was allowed. What has happened so far is in <see cref="Progress"/>.</summary>
public sealed class ResponsesToolRoundsException : InvalidOperationException
{
    internal ResponsesToolRoundsException(ResponsesToolResult progress)
        : base(FormattableString.Invariant($"The model still called tools after {progress.Rounds} rounds. Raise {nameof(FunctionRunSettings)}.{nameof(FunctionRunSettings.MaxRounds)}, or look at what it calls in {nameof(Progress)}."))
        => Progress = progress;

    /// <summary>Gets what has happened; its items end with the outputs of the last calls, so that they can be gone on with.</summary>
    public ResponsesToolResult Progress { get; }
}
