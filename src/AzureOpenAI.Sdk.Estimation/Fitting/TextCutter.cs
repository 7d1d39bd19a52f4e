using AzureOpenAI.Sdk.Estimation.Tokens;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Finds how much of a text has at most so many tokens.</summary>
/// <remarks>
/// A shorter text can have more tokens than a longer one, so that no single place is the right one. What is found is always counted by
/// itself; the search doubles and halves, so that its time grows hardly faster than the text.
/// </remarks>
internal sealed class TextCutter(TextEncoding encoding)
{
    private const int LettersOfToken = 4;

    public int Count(ReadOnlySpan<char> text) => encoding.Count(text);

    /// <summary>Finds where a text that begins at a place must end.</summary>
    /// <returns>The end: the start itself when not even one character fits.</returns>
    public int FindEnd(string text, int start, int most, bool mayCutClusters = false)
    {
        int length = Longest(text.Length - start, most, count => encoding.Count(text.AsSpan(start, Math.Min(count, text.Length - start))));
        return Snap(
            length,
            n => Graphemes.Before(text, start + n) - start,
            n => Graphemes.LetterBefore(text.AsSpan(), start + n) - start,
            n => encoding.Count(text.AsSpan(start, n)) <= most,
            mayCutClusters) + start;
    }

    /// <summary>Finds where a text that ends at a place must begin.</summary>
    /// <returns>The start: the end itself when not even one character fits.</returns>
    public int FindStart(string text, int end, int most)
    {
        int length = Longest(end, most, count => encoding.Count(text.AsSpan(end - count, count)));
        return end - Snap(
            length,
            n => end - Math.Min(end, Graphemes.After(text, end - n)),
            n => Graphemes.IsLetterBoundary(text.AsSpan(), end - n) ? n : n - 1,
            n => encoding.Count(text.AsSpan(end - n, n)) <= most,
            mayCutClusters: false);
    }

    /// <summary>Finds a length that fits while the next one that was tried does not.</summary>
    private static int Longest(int available, int most, Func<int, int> count)
    {
        int fits = 0;
        long next = Math.Max(16, (long)most * LettersOfToken);
        while (true)
        {
            int length = (int)Math.Min(next, available);
            if (count(length) > most)
            {
                return Between(fits, length, most, count);
            }

            fits = length;
            if (length == available)
            {
                return fits;
            }

            next = length * 2L;
        }
    }

    private static int Between(int fits, int over, int most, Func<int, int> count)
    {
        while (over - fits > 1)
        {
            int middle = fits + ((over - fits) / 2);
            if (count(middle) <= most)
            {
                fits = middle;
            }
            else
            {
                over = middle;
            }
        }

        return fits;
    }

    /// <summary>Moves a cut to where nothing is broken, and counts what is left by itself; steps back further where that has more tokens.</summary>
    private static int Snap(int length, Func<int, int> whole, Func<int, int> letter, Func<int, bool> fits, bool mayCutClusters)
    {
        int step = 1;
        for (int cut = whole(length); cut > 0; cut = whole(Math.Max(0, cut - step)), step *= 2)
        {
            if (fits(cut))
            {
                return cut;
            }
        }

        if (!mayCutClusters)
        {
            return 0;
        }

        int at = letter(length);
        while (at > 0 && !fits(at))
        {
            at = letter(at - 1);
        }

        return at;
    }
}
