using System.Collections.Concurrent;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Counts the tokens of texts in one encoding. Safe for many threads; a vocabulary is loaded when it first counts.</summary>
/// <remarks>Names of special tokens are plain text, as the service takes what a user says.</remarks>
internal abstract class TextEncoding(string name)
{
    private static readonly string[] s_own = ["o200k_base", "cl100k_base", "o200k_harmony"];

    // Encodings of retired models: the library counts them, over a data package that a user adds.
    private static readonly string[] s_old = ["p50k_base", "p50k_edit", "r50k_base"];
    private static readonly ConcurrentDictionary<string, TextEncoding> s_known = new(StringComparer.Ordinal);

    /// <summary>Gets the encodings that are known.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_own, .. s_old];

    /// <summary>Gets the encoding's name, such as <c>o200k_base</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the encoding of that name.</summary>
    /// <exception cref="ArgumentException">There is none; or its data package is missing.</exception>
    public static TextEncoding Get(string name) => s_known.GetOrAdd(name, static key
        => s_own.Contains(key) ? new OwnEncoding(key)
            : s_old.Contains(key) ? new LibraryEncoding(key)
            : throw new ArgumentException($"There is no encoding '{key}'. There are {string.Join(", ", Names)}.", nameof(name)));

    /// <summary>Counts the tokens of a text.</summary>
    public abstract int Count(ReadOnlySpan<char> text);

    /// <inheritdoc cref="Count(ReadOnlySpan{char})"/>
    public int Count(string? text) => Count(text.AsSpan());

    /// <summary>Splits a text into its tokens.</summary>
    public abstract List<TextToken> Encode(ReadOnlySpan<char> text);
}
