using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Completions;

/// <summary>Log probabilities in the older form: lists side by side.</summary>
internal static class CompletionLogProbs
{
    /// <param name="pieces">The pieces of the text.</param>
    /// <param name="alternatives">How many go with each.</param>
    /// <param name="offset">Where the first piece begins.</param>
    /// <param name="isFirstKnown">Whether something stands before the first piece; what begins an echoed prompt has no probability.</param>
    internal static JsonObject Of(IEnumerable<string> pieces, int alternatives, int offset, bool isFirstKnown)
    {
        var (tokens, logProbs, tops, offsets) = (new JsonArray(), new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var piece in pieces)
        {
            var isKnown = isFirstKnown || tokens.Count > 0;
            tokens.Add(piece);
            logProbs.Add(isKnown ? JsonValue.Create(Likelihood.Of(piece)) : null);
            tops.Add(isKnown ? Top(piece, alternatives) : null);
            offsets.Add(offset);
            offset += piece.Length;
        }

        return new()
        {
            ["tokens"] = tokens,
            ["token_logprobs"] = logProbs,
            ["top_logprobs"] = alternatives > 0 ? tops : null,
            ["text_offset"] = offsets,
        };
    }

    private static JsonObject Top(string piece, int alternatives)
    {
        var top = new JsonObject();
        foreach (var (other, logProb) in Likelihood.Alternatives(piece, alternatives))
            top[other] = logProb;
        return top;
    }
}
