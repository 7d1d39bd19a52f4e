using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Chat.Replies;
using AzureOpenAI.Sdk.Emulator.ContentSafety;
using AzureOpenAI.Sdk.Emulator.Http;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Wire;

/// <summary>Puts a reply into chunks, in the service's order: prompt filter, role, pieces, finish, usage.</summary>
internal sealed class ChatStream(ChatAnswer answer, bool asynchronousFilter)
{
    // The asynchronous filter looks at the text every so many pieces.
    private const int AnnotationStep = 8;

    private static readonly FilterVerdict Clean = new();

    private readonly ChunkJson _chunks = new(answer);
    private readonly int _promptLength = answer.Request.Turns.Sum(turn => turn.Text.Length);

    /// <summary>Writes all chunks; several choices take turns, piece by piece.</summary>
    /// <param name="events">Where to.</param>
    /// <param name="wait">Called before each round of pieces.</param>
    internal async Task WriteAsync(EventStream events, Func<Task> wait)
    {
        await events.WriteAsync(_chunks.PromptFilter()).ConfigureAwait(false);
        foreach (var choice in answer.Choices)
            await events.WriteAsync(Opening(choice)).ConfigureAwait(false);

        var parts = answer.Choices.Select(choice => Parts(choice).GetEnumerator()).ToList();
        while (parts.Count > 0)
        {
            await wait().ConfigureAwait(false);
            parts.RemoveAll(part => !part.MoveNext());
            foreach (var chunk in parts.SelectMany(part => part.Current))
                await events.WriteAsync(chunk).ConfigureAwait(false);
        }

        if (answer.Request.Stream!.IncludesUsage)
            await events.WriteAsync(_chunks.Usage()).ConfigureAwait(false);
        await events.EndAsync().ConfigureAwait(false);
    }

    private JsonObject Opening(ChatChoice choice)
    {
        var delta = new JsonObject { ["content"] = choice.Content is null ? null : "", ["refusal"] = null, ["role"] = "assistant" };
        return _chunks.Delta(choice, delta, answer.LogProbsOf([]), NoResults());
    }

    private IEnumerable<JsonObject[]> Parts(ChatChoice choice) => choice.Content is null ? CallParts(choice) : TextParts(choice);

    private IEnumerable<JsonObject[]> TextParts(ChatChoice choice)
    {
        var (sent, annotated, count) = (0, 0, 0);
        foreach (var piece in Pieces.Of(choice.Content!))
        {
            // What is held back is said once, with the finish reason; before it the filter had found nothing.
            var results = asynchronousFilter ? null : (choice.Filter.IsFiltered ? Clean : choice.Filter).ReplyResults();
            var chunk = _chunks.Delta(choice, new() { ["content"] = piece }, answer.LogProbsOf([piece]), results);
            sent += piece.Length;
            if (asynchronousFilter && ++count % AnnotationStep == 0)
            {
                yield return [chunk, Annotate(choice, Clean, annotated, sent, null)];
                annotated = sent;
            }
            else
            {
                yield return [chunk];
            }
        }

        yield return End(choice, annotated, sent);
    }

    private JsonObject[] End(ChatChoice choice, int annotated, int sent)
    {
        if (!asynchronousFilter)
            return [Finish(choice, choice.Filter.IsFiltered ? choice.Filter.ReplyResults() : new())];
        return choice.Filter.IsFiltered
            ? [Annotate(choice, choice.Filter, annotated, sent, choice.FinishReason)]
            : [Finish(choice, null), Annotate(choice, choice.Filter, annotated, sent, null)];
    }

    private IEnumerable<JsonObject[]> CallParts(ChatChoice choice)
    {
        for (var i = 0; i < choice.Calls.Count; i++)
        {
            var call = choice.Calls[i];
            yield return [_chunks.Delta(choice, CallJson.OpeningDelta(call, i), null, NoResults())];
            foreach (var piece in Pieces.Of(call.Arguments))
                yield return [_chunks.Delta(choice, CallJson.ArgumentsDelta(call, i, piece), null, NoResults())];
        }

        yield return [Finish(choice, NoResults())];
    }

    private JsonObject Finish(ChatChoice choice, JsonObject? results)
        => _chunks.Delta(choice, [], null, results, choice.FinishReason);

    private JsonObject Annotate(ChatChoice choice, FilterVerdict verdict, int start, int end, string? finishReason)
        => ChunkJson.Annotation(choice.Index, verdict, _promptLength + start, _promptLength + end, finishReason);

    private JsonObject? NoResults() => asynchronousFilter ? null : new();
}
