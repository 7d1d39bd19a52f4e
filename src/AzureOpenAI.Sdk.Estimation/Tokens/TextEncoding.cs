using System.Collections.Concurrent;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Counts the tokens of texts in one encoding. Safe for many threads; its vocabulary is loaded when it first counts.</summary>
internal sealed class TextEncoding
{
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
        int tokens = 0;
        while (pieces.MoveNext())
        {
            tokens += tokenizer.CountTokens(pieces.Current);
        }

        return new(tokens, pieces.Cuts);
    }

    /// <inheritdoc cref="Count(ReadOnlySpan{char})"/>
    public TokenCount Count(string? text) => Count(text.AsSpan());

#if NET
    // The tokenizer finds its vocabularies by the names of these types: without a hint a trimmed program would lose them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.O200kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.O200kBase")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.All, "Microsoft.ML.Tokenizers.Cl100kBaseTokenizerData", "Microsoft.ML.Tokenizers.Data.Cl100kBase")]
#endif
    private static TiktokenTokenizer Load(string name) => TiktokenTokenizer.CreateForEncoding(name);
}
