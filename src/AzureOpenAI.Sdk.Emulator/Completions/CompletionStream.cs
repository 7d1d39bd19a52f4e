using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>Puts a reply into chunks: prompt filter, pieces of all choices by turns, finish reasons, usage.</summary>
internal static class CompletionStream
{
    private static readonly FilterVerdict Clean = new();

    internal static async Task WriteAsync(CompletionAnswer answer, EventStream events, Func<Task> wait)
    {
        await events.WriteAsync(PromptFilter(answer)).ConfigureAwait(false);
        var parts = answer.Choices.Select(choice => Parts(answer, choice).GetEnumerator()).ToList();
        while (parts.Count > 0)
        {
            await wait().ConfigureAwait(false);
            parts.RemoveAll(part => !part.MoveNext());
            foreach (var part in parts)
                await events.WriteAsync(answer.Envelope([part.Current])).ConfigureAwait(false);
        }

        if (answer.Request.Stream!.IncludesUsage)
        {
            var last = answer.Envelope([]);
            last["usage"] = answer.Usage();
            await events.WriteAsync(last).ConfigureAwait(false);
        }

        await events.EndAsync().ConfigureAwait(false);
    }

    private static JsonObject PromptFilter(CompletionAnswer answer) => new()
    {
        ["id"] = "",
        ["object"] = "",
        ["created"] = 0,
        ["model"] = "",
        ["prompt_filter_results"] = answer.PromptFilterResults(),
        ["choices"] = new JsonArray(),
    };

    private static IEnumerable<JsonObject> Parts(CompletionAnswer answer, CompletionChoice choice)
    {
        var offset = 0;
        foreach (var piece in Pieces.Of(choice.Echo).Concat(Pieces.Of(choice.Text)))
        {
            var logProbs = answer.LogProbsOf([piece], offset, isFirstKnown: offset > 0 || choice.Echo.Length == 0);
            // What is held back is said once, with the finish reason; before it the filter had found nothing.
            var filter = choice.Filter.IsFiltered ? Clean : choice.Filter;
            yield return CompletionAnswer.Choice(choice.Index, piece, null, logProbs, filter.ReplyResults());
            offset += piece.Length;
        }

        yield return CompletionAnswer.Choice(choice.Index, "", choice.FinishReason, null, choice.Filter.IsFiltered ? choice.Filter.ReplyResults() : []);
    }
}
