using System.Collections.Concurrent;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Counts the tokens of texts in one encoding. Safe for many threads; its vocabulary is loaded when it first counts.</summary>
internal sealed class TextEncoding
{
    // How many characters before a cut are left to the next piece: enough for the tokens before them to be those of the whole run.
    private const int LeftToNext = 96;
    private const int LeastLeftToNext = 64;
    private const int MostAttempts = 6;

    private static readonly ConcurrentDictionary<string, TextEncoding> s_known = new(StringComparer.Ordinal);

    private readonly Lazy<Tokenizer> _tokenizer;

    private TextEncoding(string name)
    {
        Name = name;
        _tokenizer = new(() => Load(name));
    }

    /// <summary>Gets the encodings whose vocabularies come with this package.</summary>
    public static IReadOnlyList<string> Names { get; } = ["o200k_base", "cl100k_base", "o200k_harmony"];

    /// <summary>Gets the encoding's name, such as <c>o200k_base</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the encoding of that name.</summary>
    public static TextEncoding Get(string name) => s_known.GetOrAdd(name, static key => new(key));

    /// <summary>Counts a text as the service counts what a user says: names of special tokens are plain text.</summary>
    public TokenCount Count(ReadOnlySpan<char> text)
    {
        Tokenizer tokenizer = _tokenizer.Value;
        var pieces = new TextPieces(text);
        int tokens = 0, cuts = 0;
        while (pieces.MoveNext())
        {
            tokens += pieces.IsCut ? CountSlice(tokenizer, ref pieces) : tokenizer.CountTokens(pieces.Current);
            cuts += pieces.IsCut ? 1 : 0;
        }

        return new(tokens, cuts);
    }

    /// <inheritdoc cref="Count(ReadOnlySpan{char})"/>
    public TokenCount Count(string? text) => Count(text.AsSpan());

    /// <summary>
    /// Counts a piece that was cut within a run. Its last tokens would be others if the text went on, so they are left to the next piece:
    /// that begins where a token ends, as the whole run would be split there too.
    /// </summary>
    private static int CountSlice(Tokenizer tokenizer, ref TextPieces pieces)
    {
        ReadOnlySpan<char> piece = pieces.Current;
        int tokens = tokenizer.CountTokens(piece);
        int left = Math.Max(1, (int)((long)tokens * LeftToNext / piece.Length));
        for (int attempt = 0; attempt < MostAttempts && left < tokens; attempt++)
        {
            int end = tokenizer.GetIndexByTokenCountFromEnd(piece, left, out _, out int found);
            int characters = piece.Length - end;
            if (characters >= LeastLeftToNext && characters < TextPieces.ShortestCutRun)
            {
                pieces.EndAt(end);
                return tokens - found;
            }

            left = characters < LeastLeftToNext ? left * 2 : Math.Max(1, left / 2);
        }

        return tokens;
    }

#if NET
    // The tokenizer finds its vocabularies by the names of these types: without a hint a trimmed program would lose them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.O200kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.O200kBase")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.Cl100kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.Cl100kBase")]
#endif
    private static TiktokenTokenizer Load(string name) => TiktokenTokenizer.CreateForEncoding(name);
}
