using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Emulator.Usage;

/// <summary>Counts tokens for <c>usage</c>: prompts by the rules of Estimation, replies as recorded traffic was billed.</summary>
internal sealed class UsageCounter
{
    /// <summary>What a reasoning model's reply costs beside its thoughts and its text.</summary>
    internal const int ReasoningFrame = 13;

    private const int CallFrame = 7;

    private readonly TokenEstimator _estimator = TokenEstimator.Default;

    internal int CountText(ServedModel model, string text) => _estimator.CountTokens(model.CountedAs, text);

    internal int CountPrompt(ServedModel model, ReadOnlyMemory<byte> body)
        => _estimator.EstimateJson(KindOf(model), body, model.CountedAs).InputTokens.Expected;

    internal int CountReply(ServedModel model, string text, int reasoning)
        => CountText(model, text) + (model.IsReasoning ? reasoning + (text.Length > 0 ? ReasoningFrame : 0) : 0);

    /// <summary>A call costs its name, its arguments and a frame; one that was asked for by name its arguments only.</summary>
    internal int CountCalls(ServedModel model, IEnumerable<ToolCall> calls, bool isForced) => calls.Sum(call
        => CountText(model, call.Arguments) + (isForced ? 0 : CountText(model, call.Name) + CallFrame));

    /// <summary>How many tokens of a reply were predicted: those at its beginning that the prediction has as well.</summary>
    internal int CountPredicted(ServedModel model, string? prediction, string? reply)
        => prediction is null || reply is null ? 0 : CountText(model, reply[..prediction.AsSpan().CommonPrefixLength(reply)]);

    /// <summary>The longest beginning of a text that has no more tokens than the limit.</summary>
    internal string Cut(ServedModel model, string text, int limit)
    {
        var (fits, tooLong) = (0, text.Length + 1);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (CountText(model, text[..middle]) <= limit)
                fits = middle;
            else
                tooLong = middle;
        }

        // Half of a surrogate pair is no text.
        return fits > 0 && char.IsHighSurrogate(text[fits - 1]) ? text[..(fits - 1)] : text[..fits];
    }

    private static RequestKind KindOf(ServedModel model) => model.Kind switch
    {
        ModelKind.Embeddings => RequestKind.Embeddings,
        ModelKind.Completions => RequestKind.Completions,
        _ => RequestKind.Chat,
    };
}
