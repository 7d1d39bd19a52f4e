using System.Buffers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Counts by this package's own engine, without allocating.</summary>
internal sealed partial class OwnEncoding : TextEncoding
{
    /// <summary>Pieces up to here are counted on the stack. Words are far shorter.</summary>
    private const int LongestOnStack = 85;

    private static readonly Lazy<Vocabulary> s_o200k = new(() => Vocabulary.Load("Microsoft.ML.Tokenizers.Data.O200kBase", "o200k_base.tiktoken.deflate"));
    private static readonly Lazy<Vocabulary> s_cl100k = new(() => Vocabulary.Load("Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base.tiktoken.deflate"));

    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly TextPattern _pattern;

    // Harmony differs from o200k_base in its special tokens alone, and in a text there are none.
    public OwnEncoding(string name)
        : base(name)
        => (_vocabulary, _pattern) = name == "cl100k_base" ? (s_cl100k, (TextPattern)new Cl100kPattern()) : (s_o200k, new O200kPattern());

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<char> text)
    {
        Vocabulary vocabulary = _vocabulary.Value;
        Span<byte> bytes = stackalloc byte[LongestOnStack * Utf8Text.MostBytes];
        Span<int> starts = stackalloc int[LongestOnStack * Utf8Text.MostBytes];
        PieceCache cache = PieceCache.Of(vocabulary);
        int tokens = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = _pattern.Next(text, start);
            if (end - start > LongestOnStack)
            {
                tokens += CountLong(vocabulary, text.Slice(start, end - start));
            }
            else if (end - start > 1 || text[start] >= 0x80)
            {
                int length = Utf8Text.Write(text.Slice(start, end - start), bytes);
                tokens += length <= PieceCache.LongestPiece ? cache.Count(bytes, length, starts) : CountPiece(vocabulary, bytes.Slice(0, length), starts);
            }
            else
            {
                tokens++;
            }

            start = end;
        }

        return tokens;
    }

    private static int CountPiece(Vocabulary vocabulary, ReadOnlySpan<byte> piece, Span<int> starts)
        => vocabulary.Find(piece) >= 0 ? 1 : PieceMerger.Merge(vocabulary, piece, starts);

    private static int CountLong(Vocabulary vocabulary, ReadOnlySpan<char> piece)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(piece.Length * Utf8Text.MostBytes);
        int length = Utf8Text.Write(piece, bytes);
        int[] starts = ArrayPool<int>.Shared.Rent(length);
        try
        {
            return CountPiece(vocabulary, bytes.AsSpan(0, length), starts);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<int>.Shared.Return(starts);
        }
    }
}
