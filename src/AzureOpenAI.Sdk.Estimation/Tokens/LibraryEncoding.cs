using System.Text;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Counts by Microsoft.ML.Tokenizers, over the data package of the encoding, which must be there.</summary>
internal sealed class LibraryEncoding : TextEncoding
{
    private readonly TiktokenTokenizer _tokenizer;

    public LibraryEncoding(string name)
        : base(name)
    {
        try
        {
            _tokenizer = TiktokenTokenizer.CreateForEncoding(name);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library looks for the package by reflection, and says in its own way that it is not there.
            string package = name is "r50k_base" ? "Microsoft.ML.Tokenizers.Data.R50kBase" : "Microsoft.ML.Tokenizers.Data.P50kBase";
            throw new ArgumentException($"The vocabulary of the encoding '{name}' is not there. Add the package {package}, version 2.0.1.", nameof(name), failure);
        }
    }

    /// <inheritdoc/>
    public override int Count(ReadOnlySpan<char> text)
    {
        int tokens = 0;
        while (text.Length > 0)
        {
            int end = EndOfPlain(text);
            tokens += _tokenizer.CountTokens(text.Slice(0, end), considerPreTokenization: true, considerNormalization: false);
            text = text.Slice(end);
        }

        return tokens;
    }

    /// <inheritdoc/>
    public override List<TextToken> Encode(ReadOnlySpan<char> text)
    {
        var tokens = new List<TextToken>();
        while (text.Length > 0)
        {
            int end = EndOfPlain(text);
            foreach (EncodedToken token in _tokenizer.EncodeToTokens(text.Slice(0, end), out _, considerPreTokenization: true, considerNormalization: false))
            {
                tokens.Add(new(token.Id, Encoding.UTF8.GetBytes(token.Value)));
            }

            text = text.Slice(end);
        }

        return tokens;
    }

    /// <summary>
    /// Cuts behind <c>&lt;|</c> where a letter follows, so that the library never sees the name of a special token whole. Between a sign and a
    /// letter the patterns of all encodings cut anyway.
    /// </summary>
    private static int EndOfPlain(ReadOnlySpan<char> text)
    {
        for (int from = 0; text.Slice(from).IndexOf("<|".AsSpan()) is >= 0 and int at; from += at + 2)
        {
            int end = from + at + 2;
            if (end < text.Length && text[end] is >= 'a' and <= 'z')
            {
                return end;
            }
        }

        return text.Length;
    }
}
