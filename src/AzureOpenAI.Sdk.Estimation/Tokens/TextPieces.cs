using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Cuts a text into pieces that the tokenizer counts one by one, so that its time grows with the length of the text and not with its square.
/// </summary>
/// <remarks>
/// The tokenizer splits a text by a pattern and then merges the bytes of each split; merging takes the square of the split's length.
/// A split holds letters with marks, or white space, or signs with marks and then line ends and slashes. Where such a run grows past <see cref="LongestRun"/> bytes, it is cut.
/// </remarks>
internal ref struct TextPieces(ReadOnlySpan<char> text)
{
    /// <summary>The longest run that is left whole, in bytes of UTF-8. Words, also those of languages without spaces, are far shorter.</summary>
    internal const int LongestRun = 512;

    /// <summary>The fewest characters that a run has when it is cut: none takes more than three bytes.</summary>
    internal const int ShortestCutRun = LongestRun / 3;

    private ReadOnlySpan<char> _rest = text;
    private ReadOnlySpan<char> _previous;

    [Flags]
    private enum Kind
    {
        Digit = 0,
        Word = 1,
        Sign = 2,
        Space = 4,
    }

    /// <summary>Gets the piece found last.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Gets whether the piece ends within a run, where a token may lie across the cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Finds the next piece.</summary>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        int end = FindEnd(_rest, out bool isCut);
        IsCut = isCut;
        _previous = _rest;
        Current = _rest.Slice(0, end);
        _rest = _rest.Slice(end);
        return true;
    }

    /// <summary>Ends the piece found last earlier, at a place where a token ends; the next one begins there.</summary>
    public void EndAt(int end) => _rest = _previous.Slice(end);

    private static int FindEnd(ReadOnlySpan<char> text, out bool isCut)
    {
        int word = 0, sign = 0, space = 0, ending = 0;
        isCut = false;
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (IsSpecialTokenAt(text, index))
            {
                return index + 2;
            }

            Kind kind = KindOf(letter);
            int bytes = BytesOf(letter);
            word = (kind & Kind.Word) != 0 ? word + bytes : 0;
            sign = (kind & Kind.Sign) != 0 ? sign + bytes : 0;
            space = (kind & Kind.Space) != 0 ? space + bytes : 0;
            ending = letter is '/' or '\r' or '\n' ? ending + bytes : 0;
            if (word > LongestRun || sign > LongestRun || space > LongestRun || ending > LongestRun)
            {
                isCut = true;
                return char.IsLowSurrogate(letter) && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
            }
        }

        return text.Length;
    }

    /// <summary>
    /// Tells whether the name of a special token may begin here. In a request such a name is plain text; the tokenizer would take it for
    /// the token. A cut between the bar and the name changes nothing else: the tokenizer's pattern always splits between signs and a letter.
    /// </summary>
    private static bool IsSpecialTokenAt(ReadOnlySpan<char> text, int index)
        => text[index] == '<' && index + 2 < text.Length && text[index + 1] == '|' && text[index + 2] is >= 'a' and <= 'z';

    private static int BytesOf(char letter) => letter switch
    {
        < '\u0080' => 1,
        < '\u0800' => 2,
        _ when char.IsSurrogate(letter) => 2,
        _ => 3,
    };

    private static Kind KindOf(char letter)
    {
        if (letter < '\u0080')
        {
            return letter switch
            {
                (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Kind.Word,
                >= '0' and <= '9' => Kind.Digit,
                ' ' or (>= '\t' and <= '\r') => Kind.Space,
                _ => Kind.Sign,
            };
        }

        if (char.IsWhiteSpace(letter))
        {
            return Kind.Space;
        }

        return CharUnicodeInfo.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Kind.Word,
            // One encoding counts marks to words, the other to signs.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Word | Kind.Sign,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Digit,
            _ => Kind.Sign,
        };
    }
}
