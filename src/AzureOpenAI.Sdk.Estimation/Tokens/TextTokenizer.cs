using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.ML.Tokenizers;
#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
#endif

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>Counts the tokens of texts with Microsoft.ML.Tokenizers, made safe for any text.</summary>
/// <remarks>
/// Two things are added. Text that looks like a special token, such as <c>&lt;|endoftext|&gt;</c>, is counted as the plain text that it
/// is when a user writes it: it is cut after <c>&lt;|</c>, where tokens end anyway. And unbroken runs of one kind of character, whose
/// cost grows with the square of their length, are cut into pieces.
/// </remarks>
internal sealed class TextTokenizer
{
    /// <summary>Longer runs of letters, spaces or signs are cut. No word of any language is as long.</summary>
    internal const int LongestRun = 512;

    private static readonly ConcurrentDictionary<string, Lazy<TextTokenizer>> Known = new(StringComparer.Ordinal);

    private readonly TiktokenTokenizer _tokenizer;

#if NET8_0_OR_GREATER
    // The library looks its vocabulary up by the name of an assembly, which trimming can't see.
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.O200kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.O200kBase")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.Cl100kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.Cl100kBase")]
#endif
    private TextTokenizer(string encoding) => _tokenizer = TiktokenTokenizer.CreateForEncoding(encoding);

    private enum Kind
    {
        Letter,
        Digit,
        Space,
        Sign,
    }

    /// <summary>Gets the tokenizer of an encoding; it is made once.</summary>
    internal static TextTokenizer For(string encoding)
        => Known.GetOrAdd(encoding, static name => new Lazy<TextTokenizer>(() => new TextTokenizer(name))).Value;

    internal TextCount Count(string text) => Count(text.AsSpan());

    internal TextCount Count(ReadOnlySpan<char> text)
    {
        int tokens = 0;
        int cuts = 0;
        while (text.Length > 0)
        {
            int length = NextPiece(text, out bool isCut);
            tokens += _tokenizer.CountTokens(text.Slice(0, length));
            cuts += isCut ? 1 : 0;
            text = text.Slice(length);
        }

        return new TextCount(tokens, cuts);
    }

    /// <summary>Finds how much can be given to the library at once.</summary>
    /// <param name="text">What is left.</param>
    /// <param name="isCut">Whether a token may have gone on behind the end.</param>
    internal static int NextPiece(ReadOnlySpan<char> text, out bool isCut)
    {
        isCut = false;
        int run = 0;
        Kind kind = Kind.Letter;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '|' && i > 0 && text[i - 1] == '<')
            {
                if (i + 1 < text.Length && IsSpecial(text.Slice(i + 1)))
                {
                    return i + 1;
                }
            }

            Kind found = KindOf(text[i], kind);
            run = found == kind ? run + 1 : 1;
            kind = found;
            // Digits are tokens of three at most, so their runs cost no more than their length.
            if (run > LongestRun && kind != Kind.Digit && !char.IsLowSurrogate(text[i]))
            {
                isCut = true;
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsSpecial(ReadOnlySpan<char> afterBar)
        => afterBar.StartsWith("endoftext|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("endofprompt|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("fim_".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("start|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("end|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("message|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("channel|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("constrain|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("return|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("call|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("startoftext|>".AsSpan(), StringComparison.Ordinal)
            || afterBar.StartsWith("reserved_".AsSpan(), StringComparison.Ordinal);

    private static Kind KindOf(char c, Kind before)
    {
        if (c < 128)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? Kind.Letter
                : c is >= '0' and <= '9' ? Kind.Digit
                : c is ' ' or (>= '\t' and <= '\r') ? Kind.Space
                : Kind.Sign;
        }

        if (char.IsWhiteSpace(c))
        {
            return Kind.Space;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Digit,
            // Marks go with the letter that they stand on; halves of a pair may be letters or signs, and break nothing.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Surrogate => before is Kind.Letter or Kind.Sign ? before : Kind.Sign,
            _ => Kind.Sign,
        };
    }
}
