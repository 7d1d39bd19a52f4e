using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>What a letter is, as far as the encodings' patterns ask.</summary>
[Flags]
internal enum LetterKind : byte
{
    /// <summary>Punctuation, a symbol, a control character, or nothing that is assigned.</summary>
    Other = 0,

    /// <summary>A capital letter (Lu, Lt).</summary>
    Upper = 1,

    /// <summary>A small letter (Ll).</summary>
    Lower = 2,

    /// <summary>A letter that is neither (Lm, Lo).</summary>
    Neither = 4,

    /// <summary>A mark on a letter (M).</summary>
    Mark = 8,

    /// <summary>A digit or another number (N).</summary>
    Number = 16,

    /// <summary>White space that ends no line.</summary>
    Space = 32,

    /// <summary>A carriage return or a line feed.</summary>
    LineEnd = 64,

    /// <summary>Any letter.</summary>
    Letter = Upper | Lower | Neither,

    /// <summary>Any white space.</summary>
    White = Space | LineEnd,
}

/// <summary>Looks up what letters are. A surrogate pair is one letter; half of one is <see cref="LetterKind.Other"/>.</summary>
internal static class Letters
{
    private static readonly LetterKind[] Basic = Classify();

    /// <summary>Gets what the letter at a place is, and how many characters it takes.</summary>
    internal static LetterKind At(ReadOnlySpan<char> text, int index, out int length)
    {
        char first = text[index];
        length = 1;
        if (!char.IsHighSurrogate(first) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return Basic[first];
        }

        length = 2;
        return KindOf(CategoryOf(first, text[index + 1]));
    }

    private static UnicodeCategory CategoryOf(char high, char low)
#if NET
        => CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(high, low));
#else
        => CharUnicodeInfo.GetUnicodeCategory(new string([high, low]), 0);
#endif

    private static LetterKind[] Classify()
    {
        var kinds = new LetterKind[char.MaxValue + 1];
        for (int i = 0; i < kinds.Length; i++)
        {
            char letter = (char)i;
            kinds[i] = letter is '\r' or '\n' ? LetterKind.LineEnd
                : char.IsWhiteSpace(letter) ? LetterKind.Space
                : KindOf(CharUnicodeInfo.GetUnicodeCategory(letter));
        }

        return kinds;
    }

    private static LetterKind KindOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => LetterKind.Upper,
        UnicodeCategory.LowercaseLetter => LetterKind.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => LetterKind.Neither,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => LetterKind.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => LetterKind.Number,
        _ => LetterKind.Other,
    };
}
