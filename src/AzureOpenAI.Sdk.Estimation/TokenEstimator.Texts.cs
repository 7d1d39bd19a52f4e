using AzureOpenAI.Sdk.Estimation.Fitting;
using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation;

/// <content>Cutting and splitting texts by tokens.</content>
public sealed partial class TokenEstimator
{
    /// <summary>Cuts a text so that it has at most so many tokens by itself.</summary>
    /// <remarks>
    /// No character that a reader sees as one is cut in two: when not even the first one fits, nothing is left. Time grows hardly faster
    /// than what is kept.
    /// </remarks>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="text">The text.</param>
    /// <param name="maxTokens">The most tokens, at least 0.</param>
    /// <param name="cutFrom">Which end is cut off.</param>
    /// <returns>The text, or what is left of it.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative, or the end is none.</exception>
    public string TrimText(string model, string text, int maxTokens, TextEnd cutFrom = TextEnd.End)
    {
        Require.NotNull(text);
        if (maxTokens < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(maxTokens), maxTokens, "A text can't have fewer than 0 tokens. Give 0 or more.");
        }

        TextCutter cutter = CutterFor(model);
        return cutFrom switch
        {
            TextEnd.End => text.Substring(0, cutter.FindEnd(text, 0, maxTokens)),
            TextEnd.Start => text.Substring(cutter.FindStart(text, text.Length, maxTokens)),
            _ => throw new ArgumentOutOfRangeException(nameof(cutFrom), cutFrom, "Cut from the start or from the end."),
        };
    }

    /// <summary>Splits a document into pieces of at most so many tokens, one after another as they are asked for.</summary>
    /// <remarks>
    /// A piece ends after a paragraph, else a line, a sentence or a word, where there is one in its second half. Joined without their
    /// overlaps, the pieces are the document.
    /// </remarks>
    /// <param name="model">A model, or a deployment that was mapped to one.</param>
    /// <param name="text">The document.</param>
    /// <param name="maxTokens">The most tokens of a piece, at least 4: a single letter can have as many.</param>
    /// <param name="overlapTokens">How many tokens at most a piece repeats from the end of the one before; 0 for none.</param>
    /// <returns>The pieces, in the document's order; none for an empty document.</returns>
    /// <exception cref="UnknownModelException">The model is not known; the message says how to map it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is too small, or the overlap is as large as a piece.</exception>
    public IEnumerable<TextChunk> Chunk(string model, string text, int maxTokens, int overlapTokens = 0)
    {
        Require.NotNull(text);
        if (maxTokens < TextChunker.LeastTokens)
        {
            throw new ArgumentOutOfRangeException(nameof(maxTokens), maxTokens, $"A single letter can have {TextChunker.LeastTokens} tokens. Give at least as many.");
        }

        if (overlapTokens < 0 || overlapTokens >= maxTokens)
        {
            throw new ArgumentOutOfRangeException(nameof(overlapTokens), overlapTokens, $"The overlap must be 0 or more, and less than the {maxTokens} tokens of a piece: otherwise no piece would bring anything new. A tenth is usual.");
        }

        return new TextChunker(CutterFor(model), text, maxTokens, overlapTokens).Split();
    }

    private TextCutter CutterFor(string model) => new(TextEncoding.Get(GetModel(model).Encoding));
}
