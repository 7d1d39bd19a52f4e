using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Deployments;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>All that a reply says, and its form on the wire.</summary>
internal sealed record CompletionAnswer(
    CompletionsRequest Request, ServedModel Model, IReadOnlyList<FilterVerdict> PromptFilters, IReadOnlyList<CompletionChoice> Choices, int PromptTokens)
{
    private readonly string _id = Ids.New("cmpl-", 29);

    internal required long Created { get; init; }

    // All that were made are billed, those too that were not the best.
    internal int CompletionTokens => Choices.Sum(choice => choice.Tokens) / Request.Choices * Request.BestOf;

    internal JsonObject Write()
    {
        var body = Envelope([.. Choices.Select(choice => WriteChoice(choice))]);
        body["prompt_filter_results"] = PromptFilterResults();
        body["usage"] = Usage();
        return body;
    }

    internal JsonObject Envelope(JsonArray choices) => new()
    {
        ["id"] = _id,
        ["object"] = "text_completion",
        ["created"] = Created,
        ["model"] = Model.VersionedName,
        ["choices"] = choices,
    };

    /// <summary>A choice, or a part of one.</summary>
    internal static JsonObject Choice(int index, string text, string? finishReason, JsonObject? logProbs, JsonObject filterResults) => new()
    {
        ["text"] = text,
        ["index"] = index,
        ["finish_reason"] = finishReason,
        ["logprobs"] = logProbs,
        ["content_filter_results"] = filterResults,
    };

    /// <summary>Log probabilities of pieces from an offset on; null when the request did not ask for them.</summary>
    internal JsonObject? LogProbsOf(IEnumerable<string> pieces, int offset, bool isFirstKnown)
        => Request.LogProbs is { } alternatives ? CompletionLogProbs.Of(pieces, alternatives, offset, isFirstKnown) : null;

    internal JsonArray PromptFilterResults() => [.. PromptFilters.Select((filter, index) =>
        new JsonObject { ["prompt_index"] = index, ["content_filter_results"] = filter.PromptResults() })];

    internal JsonObject Usage() => new()
    {
        ["completion_tokens"] = CompletionTokens,
        ["prompt_tokens"] = PromptTokens,
        ["total_tokens"] = PromptTokens + CompletionTokens,
    };

    private JsonObject WriteChoice(CompletionChoice choice)
    {
        var pieces = Pieces.Of(choice.Echo).Concat(Pieces.Of(choice.Text));
        return Choice(
            choice.Index,
            choice.Echo + choice.Text,
            choice.FinishReason,
            LogProbsOf(pieces, 0, isFirstKnown: choice.Echo.Length == 0),
            choice.Filter.ReplyResults());
    }
}
