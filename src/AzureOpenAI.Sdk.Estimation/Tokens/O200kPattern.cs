namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>The pattern of <c>o200k_base</c> and of what builds on it.</summary>
/// <remarks>
/// <c>[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?</c>,
/// <c>[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?</c>,
/// <c>\p{N}{1,3}</c>, <c> ?[^\s\p{L}\p{N}]+[\r\n/]*</c>, <c>\s*[\r\n]+</c>, <c>\s+(?!\S)</c>, <c>\s+</c>
/// </remarks>
internal sealed class O200kPattern : TextPattern
{
    private const LetterKind Capitals = LetterKind.Upper | LetterKind.Neither | LetterKind.Mark;
    private const LetterKind Smalls = LetterKind.Lower | LetterKind.Neither | LetterKind.Mark;

    internal override int Next(ReadOnlySpan<char> text, int start)
    {
        int plain = SkipPlainWord(text, start);
        if (plain > 0)
        {
            return plain;
        }

        LetterKind kind = Letters.At(text, start, out int length);
        bool mayLead = MayLead(kind);
        bool isPart = (kind & (LetterKind.Letter | LetterKind.Mark)) != 0;

        int end = mayLead ? SkipWord(text, start + length) : -1;
        end = end < 0 && isPart ? SkipWord(text, start) : end;
        end = end < 0 && mayLead ? SkipCapitals(text, start + length) : end;
        end = end < 0 && isPart ? SkipCapitals(text, start) : end;
        return end < 0 ? NextRest(text, start, kind, length, slashEndsSigns: true) : SkipContraction(text, end);
    }

    /// <summary>Reads capitals and then at least one small letter; letters that are neither count as both. Returns -1 when there is no such word.</summary>
    private static int SkipWord(ReadOnlySpan<char> text, int index)
    {
        int both = -1;
        for (; index < text.Length && Letters.At(text, index, out int length) is var kind && (kind & Capitals) != 0; index += length)
        {
            // Should no small letter follow, the last of these stands for it.
            both = kind == LetterKind.Upper ? both : index + length;
        }

        if (index == text.Length || Letters.At(text, index, out _) != LetterKind.Lower)
        {
            return both;
        }

        while (index < text.Length && (Letters.At(text, index, out int length) & Smalls) != 0)
        {
            index += length;
        }

        return index;
    }

    /// <summary>Reads at least one capital letter. Small ones would have made a word of it.</summary>
    private static int SkipCapitals(ReadOnlySpan<char> text, int start)
    {
        int index = start;
        while (index < text.Length && (Letters.At(text, index, out int length) & Capitals) != 0)
        {
            index += length;
        }

        return index > start ? index : -1;
    }
}
