using System.Text;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.Deployments;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Emulator.Usage;

/// <summary>Counts tokens for <c>usage</c>: prompts by the rules of Estimation, replies as recorded traffic was billed.</summary>
internal sealed class UsageCounter
{
    /// <summary>What a reasoning model's reply costs beside its thoughts and its text.</summary>
    internal const int ReasoningFrame = 13;

    private const int CallFrame = 7;

    private readonly Lazy<TiktokenTokenizer> _cl100k = new(() => TiktokenTokenizer.CreateForEncoding("cl100k_base"));
    private readonly Lazy<TiktokenTokenizer> _o200k = new(() => TiktokenTokenizer.CreateForEncoding("o200k_base"));

    internal int CountText(ModelFacts model, string text) => (model.IsEmbedding ? _cl100k : _o200k).Value.CountTokens(text);

    internal int CountPrompt(ModelFacts model, ReadOnlyMemory<byte> body) => CountText(model, Encoding.UTF8.GetString(body.Span));

    internal int CountReply(ModelFacts model, string text, int reasoning)
        => CountText(model, text) + (model.IsReasoning ? reasoning + (text.Length > 0 ? ReasoningFrame : 0) : 0);

    /// <summary>A call costs its name, its arguments and a frame; one that was asked for by name its arguments only.</summary>
    internal int CountCalls(ModelFacts model, IEnumerable<ToolCall> calls, bool isForced) => calls.Sum(call
        => CountText(model, call.Arguments) + (isForced ? 0 : CountText(model, call.Name) + CallFrame));

    /// <summary>How many tokens of a reply were predicted: those at its beginning that the prediction has as well.</summary>
    internal int CountPredicted(ModelFacts model, string? prediction, string? reply)
        => prediction is null || reply is null ? 0 : CountText(model, reply[..prediction.AsSpan().CommonPrefixLength(reply)]);

    /// <summary>The longest beginning of a text that has no more tokens than the limit.</summary>
    internal string Cut(ModelFacts model, string text, int limit)
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
}
