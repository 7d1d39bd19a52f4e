using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Finds places where a text may be cut without breaking what a reader takes for one character.</summary>
internal static class Graphemes
{
    /// <summary>How far back a place is sought from which characters can be told apart. A longer cluster is cut like any other text.</summary>
    private const int LongestLook = 256;

    /// <summary>Gets whether a cut here leaves surrogate pairs whole.</summary>
    public static bool IsLetterBoundary(ReadOnlySpan<char> text, int at)
        => at <= 0 || at >= text.Length || !char.IsLowSurrogate(text[at]) || !char.IsHighSurrogate(text[at - 1]);

    /// <summary>Finds the last place up to this one where no surrogate pair is cut.</summary>
    public static int LetterBefore(ReadOnlySpan<char> text, int at) => IsLetterBoundary(text, at) ? at : at - 1;

    /// <summary>Finds the last place up to this one where no cluster is cut.</summary>
    public static int Before(string text, int at) => Around(text, at).Before;

    /// <summary>Finds the first place from this one on where no cluster is cut.</summary>
    public static int After(string text, int at) => Around(text, at).After;

    private static (int Before, int After) Around(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return (at, at);
        }

        int start = SafeStart(text, at);
        string window = text.Substring(start, Math.Min(text.Length, at + LongestLook) - start);
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(window);
        int before = start;
        while (elements.MoveNext())
        {
            int place = start + elements.ElementIndex;
            if (place >= at)
            {
                return place == at ? (at, at) : (before, place);
            }

            before = place;
        }

        return (before, start + window.Length);
    }

    /// <summary>Two ASCII letters next to each other are never one cluster, but for the line end of two.</summary>
    private static int SafeStart(string text, int at)
    {
        int least = Math.Max(0, at - LongestLook);
        for (int i = at; i > least; i--)
        {
            if (i < text.Length && text[i] < 0x80 && text[i - 1] < 0x80 && text[i] != '\n')
            {
                return i;
            }
        }

        return LetterBefore(text.AsSpan(), least);
    }
}
