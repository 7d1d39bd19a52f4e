using System.Buffers;
using System.Collections.Concurrent;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Counts the tokens of texts in one encoding, without allocating. Safe for many threads; its vocabulary is loaded when it first counts.
/// </summary>
/// <remarks>Names of special tokens are plain text, as the service takes what a user says.</remarks>
internal sealed partial class TextEncoding
{
    /// <summary>Pieces up to here are counted on the stack. Words are far shorter.</summary>
    private const int LongestOnStack = 85;

    private static readonly ConcurrentDictionary<string, TextEncoding> s_known = new(StringComparer.Ordinal);
    private static readonly Lazy<Vocabulary> s_o200k = new(() => Vocabulary.Load("Microsoft.ML.Tokenizers.Data.O200kBase", "o200k_base.tiktoken.deflate"));
    private static readonly Lazy<Vocabulary> s_cl100k = new(() => Vocabulary.Load("Microsoft.ML.Tokenizers.Data.Cl100kBase", "cl100k_base.tiktoken.deflate"));

    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly TextPattern _pattern;

    private TextEncoding(string name)
    {
        Name = name;
        (_vocabulary, _pattern) = name switch
        {
            // Harmony differs in its special tokens alone, and in a text there are none.
            "o200k_base" or "o200k_harmony" => (s_o200k, (TextPattern)new O200kPattern()),
            "cl100k_base" => (s_cl100k, new Cl100kPattern()),
            _ => throw new ArgumentException($"There is no encoding '{name}'. There are {string.Join(", ", Names)}.", nameof(name)),
        };
    }

    /// <summary>Gets the encodings whose vocabularies come with this package.</summary>
    public static IReadOnlyList<string> Names { get; } = ["o200k_base", "cl100k_base", "o200k_harmony"];

    /// <summary>Gets the encoding's name, such as <c>o200k_base</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the encoding of that name.</summary>
    public static TextEncoding Get(string name) => s_known.GetOrAdd(name, static key => new(key));

    /// <summary>Counts the tokens of a text.</summary>
    public int Count(ReadOnlySpan<char> text)
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

    /// <inheritdoc cref="Count(ReadOnlySpan{char})"/>
    public int Count(string? text) => Count(text.AsSpan());

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
