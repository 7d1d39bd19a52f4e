namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Splits a text into the pieces within which an encoding merges bytes. Written by hand after the encodings' regular expressions, as
/// <c>tiktoken</c> publishes them; each place of the text is looked at a bounded number of times.
/// </summary>
internal abstract class TextPattern
{
    private const int MostDigits = 3;

    /// <summary>Finds where the piece ends that begins at a place within the text.</summary>
    internal abstract int Next(ReadOnlySpan<char> text, int start);

    /// <summary>
    /// Reads the most common piece, a plain word with or without a blank in front, and returns where it ends; -1 for all others. What follows
    /// must be sure to end it: no letter or mark beyond ASCII, and no apostrophe.
    /// </summary>
    private protected static int SkipPlainWord(ReadOnlySpan<char> text, int start)
    {
        int index = text[start] == ' ' ? start + 1 : start;
        if (index < text.Length && text[index] is >= 'A' and <= 'Z')
        {
            index++;
        }

        int smalls = index;
        while (index < text.Length && text[index] is >= 'a' and <= 'z')
        {
            index++;
        }

        return index > smalls && (index == text.Length || text[index] is < '\u0080' and not '\'') ? index : -1;
    }

    /// <summary>Gets whether a piece of letters may begin with this one, which is none: <c>[^\r\n\p{L}\p{N}]</c>.</summary>
    private protected static bool MayLead(LetterKind kind) => (kind & (LetterKind.Letter | LetterKind.Number | LetterKind.LineEnd)) == 0;

    /// <summary>Reads <c>(?i:'s|'t|'re|'ve|'m|'ll|'d)?</c> and returns where it ends.</summary>
    private protected static int SkipContraction(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length || text[index] != '\'')
        {
            return index;
        }

        // The long s is another form of s, and a small letter has its capital.
        char first = Small(text[index + 1]);
        if (first is 's' or '\u017F' or 't' or 'm' or 'd')
        {
            return index + 2;
        }

        char second = index + 2 < text.Length ? Small(text[index + 2]) : default;
        return (first, second) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? index + 3 : index;
    }

    /// <summary>Reads what is no piece of letters: numbers, signs or white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="kind">What stands there.</param>
    /// <param name="length">How many characters that takes.</param>
    /// <param name="slashEndsSigns">Whether slashes may stand among the line ends after signs.</param>
    private protected static int NextRest(ReadOnlySpan<char> text, int start, LetterKind kind, int length, bool slashEndsSigns)
        => kind == LetterKind.Number ? SkipDigits(text, start)
            : (kind & LetterKind.White) == 0 ? SkipSigns(text, start, slashEndsSigns)
            : text[start] == ' ' && IsSign(text, start + length) ? SkipSigns(text, start + length, slashEndsSigns)
            : SkipWhite(text, start);

    private static char Small(char letter) => letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;

    private static bool IsSign(ReadOnlySpan<char> text, int index)
        => index < text.Length && (Letters.At(text, index, out _) & (LetterKind.White | LetterKind.Letter | LetterKind.Number)) == 0;

    /// <summary>Reads <c>\p{N}{1,3}</c>.</summary>
    private static int SkipDigits(ReadOnlySpan<char> text, int index)
    {
        for (int count = 0; count < MostDigits && index < text.Length && Letters.At(text, index, out int length) == LetterKind.Number; count++)
        {
            index += length;
        }

        return index;
    }

    /// <summary>Reads <c>[^\s\p{L}\p{N}]+[\r\n/]*</c>.</summary>
    private static int SkipSigns(ReadOnlySpan<char> text, int index, bool slashes)
    {
        while (index < text.Length && (Letters.At(text, index, out int length) & (LetterKind.White | LetterKind.Letter | LetterKind.Number)) == 0)
        {
            index += length;
        }

        while (index < text.Length && (text[index] is '\r' or '\n' || (slashes && text[index] == '/')))
        {
            index++;
        }

        return index;
    }

    /// <summary>Reads <c>\s*[\r\n]+|\s+(?!\S)|\s+</c>: up to the last line end, or else all but the blank that belongs to what follows.</summary>
    private static int SkipWhite(ReadOnlySpan<char> text, int start)
    {
        int index = start;
        int lineEnd = -1;
        for (; index < text.Length && Letters.At(text, index, out _) is var kind && (kind & LetterKind.White) != 0; index++)
        {
            if (kind == LetterKind.LineEnd)
            {
                lineEnd = index;
            }
        }

        return lineEnd >= 0 ? lineEnd + 1
            : index == text.Length || index - start == 1 ? index
            : index - 1;
    }
}
