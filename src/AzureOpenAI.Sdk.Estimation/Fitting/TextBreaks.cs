namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>Finds where a reader would rather have a text cut: after a paragraph, a line, a sentence, a word.</summary>
internal static class TextBreaks
{
    /// <summary>Lists the last place of each kind within a text, the best kind first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">No place up to here is wanted.</param>
    /// <param name="most">No place after this is wanted.</param>
    public static IEnumerable<int> Before(string text, int least, int most)
    {
        foreach (Func<string, int, bool> isBreak in s_kinds)
        {
            for (int at = most; at > least; at--)
            {
                if (isBreak(text, at))
                {
                    yield return at;
                    break;
                }
            }
        }
    }

    /// <summary>Finds the first place within a text that begins a word.</summary>
    /// <returns>The place, or the first one given when no word begins.</returns>
    public static int WordAfter(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (at == 0 || (IsWhite(text, at - 1) && !IsWhite(text, at)))
            {
                return at;
            }
        }

        return start;
    }

    private static readonly Func<string, int, bool>[] s_kinds = [EndsParagraph, EndsLine, EndsSentence, EndsWord];

    private static bool EndsParagraph(string text, int at)
        => EndsLine(text, at) && at < text.Length && text[at] is not ('\n' or '\r')
            && (Is(text, at - 2, '\n') || (Is(text, at - 2, '\r') && Is(text, at - 3, '\n')));

    private static bool EndsLine(string text, int at) => Is(text, at - 1, '\n');

    private static bool EndsSentence(string text, int at)
        => IsSign(text, at - 1, "。！？") || (IsWhite(text, at - 1) && !IsWhite(text, at) && IsSign(text, at - 2, ".!?…:;"));

    private static bool EndsWord(string text, int at) => IsWhite(text, at) && !IsWhite(text, at - 1);

    private static bool Is(string text, int at, char letter) => at >= 0 && at < text.Length && text[at] == letter;

    private static bool IsSign(string text, int at, string signs) => at >= 0 && at < text.Length && signs.IndexOf(text[at]) >= 0;

    private static bool IsWhite(string text, int at) => at >= 0 && at < text.Length && char.IsWhiteSpace(text[at]);
}
