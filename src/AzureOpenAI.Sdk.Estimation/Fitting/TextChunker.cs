namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Splits a document into pieces by tokens.</summary>
internal sealed class TextChunker(TextCutter cutter, string text, int most, int overlap)
{
    /// <summary>A letter has at most four bytes, and a byte at most one token: with so many, every letter fits.</summary>
    public const int LeastTokens = 4;

    public IEnumerable<TextChunk> Split()
    {
        int start = 0;
        int covered = 0;
        while (covered < text.Length)
        {
            int end = FindEnd(start, covered);
            if (end <= covered)
            {
                // What the piece would repeat leaves no room for anything new.
                start = covered;
                end = FindEnd(start, covered);
            }

            yield return new TextChunk(text, start, end - start, covered - start, cutter.Count(text.AsSpan(start, end - start)));
            covered = end;
            start = NextStart(start, end);
        }
    }

    private int FindEnd(int start, int covered)
    {
        int end = cutter.FindEnd(text, start, most, mayCutClusters: start == covered);
        if (end >= text.Length || end <= covered)
        {
            return end;
        }

        // A piece that is half empty costs more requests than a good place is worth.
        foreach (int place in TextBreaks.Before(text, Math.Max(covered, start + ((end - start) / 2)), end))
        {
            if (cutter.Count(text.AsSpan(start, place - start)) <= most)
            {
                return place;
            }
        }

        return end;
    }

    private int NextStart(int start, int end)
    {
        if (overlap == 0)
        {
            return end;
        }

        int next = cutter.FindStart(text, end, overlap);
        int word = TextBreaks.WordAfter(text, next, end);
        next = word > next && cutter.Count(text.AsSpan(word, end - word)) <= overlap ? word : next;
        return next > start ? next : end;
    }
}
