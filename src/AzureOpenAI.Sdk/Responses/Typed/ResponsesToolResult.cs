using AzureOpenAI.Sdk.Functions;

namespace AzureOpenAI.Sdk.Responses;

/// <summary>What a model said in the end, and what it called on the way.</summary>
public sealed class ResponsesToolResult
{
    internal ResponsesToolResult(ResponsesResult result, IReadOnlyList<ResponseItem> items, IReadOnlyList<FunctionStep> steps, int rounds, long inputTokens, long outputTokens)
        => (Result, Items, Steps, Rounds, InputTokens, OutputTokens) = (result, items, steps, rounds, inputTokens, outputTokens);

    /// <summary>Gets the last response. Go on from it with <see cref="ResponsesClient.ContinueAsync"/>, where responses are stored.</summary>
    public ResponsesResult Result { get; }

    /// <summary>Gets all items after the first input: what the model put out, and the outputs of the calls. Together with that input it is the whole conversation.</summary>
    public IReadOnlyList<ResponseItem> Items { get; }

    /// <summary>Gets the calls, in the order in which the model made them.</summary>
    public IReadOnlyList<FunctionStep> Steps { get; }

    /// <summary>Gets how often the model was asked.</summary>
    public int Rounds { get; }

    /// <summary>Gets the input tokens of all rounds together.</summary>
    public long InputTokens { get; }

    /// <summary>Gets the output tokens of all rounds together.</summary>
    public long OutputTokens { get; }

    /// <summary>Gets the text of the last response.</summary>
    public string? Text => Result.OutputText;

    /// <summary>Names the rounds alone: contents never reach a log by accident.</summary>
    /// <returns>The type and the rounds.</returns>
    public override string ToString() => FormattableString.Invariant($"{nameof(ResponsesToolResult)} ({Rounds} rounds)");
}
