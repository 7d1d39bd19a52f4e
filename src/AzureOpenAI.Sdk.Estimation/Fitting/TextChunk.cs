namespace AzureOpenAI.Sdk.Estimation.Fitting;

/// <summary>A piece of a document: where it is, and how many tokens it has.</summary>
public sealed class TextChunk
{
    private readonly string _document;

    internal TextChunk(string document, int offset, int length, int overlap, int tokens)
        => (_document, Offset, Length, OverlapLength, Tokens) = (document, offset, length, overlap, tokens);

    /// <summary>Gets where the piece begins in the document, in UTF-16 characters.</summary>
    public int Offset { get; }

    /// <summary>Gets how long the piece is, in UTF-16 characters.</summary>
    public int Length { get; }

    /// <summary>Gets how many of its first characters the piece before has as well. Without them, the pieces joined are the document.</summary>
    public int OverlapLength { get; }

    /// <summary>Gets how many tokens the piece has by itself.</summary>
    public int Tokens { get; }

    /// <summary>Gets the piece's text.</summary>
    public string Text => _document.Substring(Offset, Length);

    /// <summary>Gets the piece's text without making a copy.</summary>
    public ReadOnlyMemory<char> Memory => _document.AsMemory(Offset, Length);

    /// <summary>Tells where the piece is; never what it says.</summary>
    /// <returns>Such as <c>TextChunk (120 to 480, 90 tokens)</c>.</returns>
    public override string ToString()
        => FormattableString.Invariant($"{nameof(TextChunk)} ({Offset} to {Offset + Length}, {Tokens} tokens)");
}
