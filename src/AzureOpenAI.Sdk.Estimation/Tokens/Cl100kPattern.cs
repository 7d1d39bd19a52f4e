namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>The pattern of <c>cl100k_base</c>.</summary>
/// <remarks><c>(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+</c></remarks>
internal sealed class Cl100kPattern : TextPattern
{
    internal override int Next(ReadOnlySpan<char> text, int start)
    {
        int contraction = SkipContraction(text, start);
        if (contraction > start)
        {
            return contraction;
        }

        LetterKind kind = Letters.At(text, start, out int length);
        int letters = MayLead(kind) ? start + length : start;
        int end = SkipLetters(text, letters);
        return end > letters ? end : NextRest(text, start, kind, length, slashEndsSigns: false);
    }

    private static int SkipLetters(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && (Letters.At(text, index, out int length) & LetterKind.Letter) != 0)
        {
            index += length;
        }

        return index;
    }
}
