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
    private const int LeftToNext = 64;

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
        IReadOnlyList<EncodedToken> tokens = tokenizer.EncodeToTokens(pieces.Current, out _);
        int length = pieces.Current.Length;
        for (int kept = tokens.Count - 1; kept > 0; kept--)
        {
            int end = tokens[kept - 1].Offset.End.Value;
            if (end <= length - TextPieces.ShortestCutRun)
            {
                break;
            }

            // A character of several tokens stands at the same place in each: no cut falls between them.
            if (end <= length - LeftToNext && end <= tokens[kept].Offset.Start.Value)
            {
                pieces.EndAt(end);
                return kept;
            }
        }

        return tokens.Count;
    }

#if NET
    // The tokenizer finds its vocabularies by the names of these types: without a hint a trimmed program would lose them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.O200kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.O200kBase")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.Cl100kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.Cl100kBase")]
#endif
    private static TiktokenTokenizer Load(string name) => TiktokenTokenizer.CreateForEncoding(name);
}
