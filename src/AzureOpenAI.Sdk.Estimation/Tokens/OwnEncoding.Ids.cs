namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <content>The tokens themselves, for those who want to look at them.</content>
internal sealed partial class OwnEncoding
{
    /// <inheritdoc/>
    public override List<TextToken> Encode(ReadOnlySpan<char> text)
    {
        Vocabulary vocabulary = _vocabulary.Value;
        var tokens = new List<TextToken>(text.Length / 3);
        for (int start = 0; start < text.Length;)
        {
            int end = _pattern.Next(text, start);
            byte[] bytes = new byte[(end - start) * Utf8Text.MostBytes];
            int length = Utf8Text.Write(text.Slice(start, end - start), bytes);
            Add(tokens, vocabulary, bytes.AsSpan(0, length));
            start = end;
        }

        return tokens;
    }

    private static void Add(List<TextToken> tokens, Vocabulary vocabulary, ReadOnlySpan<byte> piece)
    {
        int whole = vocabulary.Find(piece);
        if (whole >= 0)
        {
            tokens.Add(Token(whole, piece));
            return;
        }

        int[] starts = new int[piece.Length];
        int count = PieceMerger.Merge(vocabulary, piece, starts);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> token = piece.Slice(starts[i], (i + 1 < count ? starts[i + 1] : piece.Length) - starts[i]);
            tokens.Add(Token(vocabulary.Find(token), token));
        }
    }

    private static TextToken Token(int id, ReadOnlySpan<byte> bytes) => new(id, bytes.ToArray());
}
