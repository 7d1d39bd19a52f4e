using System.Diagnostics.CodeAnalysis;
using Microsoft.ML.Tokenizers;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Turns tokens back into text, so that tokens get the vector of the text that they stand for; and cuts text by its tokens.</summary>
internal static class TokenText
{
    // <|endofprompt|>: the last token of cl100k_base, which every embedding and completions model of the service reads.
    private const int LastToken = 100_276;

    private static readonly Lazy<TiktokenTokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForEncoding("cl100k_base"));

    internal static bool TryDecode(int[] tokens, [NotNullWhen(true)] out string? text)
    {
        text = Array.TrueForAll(tokens, token => token is >= 0 and <= LastToken) ? Tokenizer.Value.Decode(tokens) : null;
        return text is not null;
    }

    /// <summary>Cuts a text into pieces of so many tokens, each beginning so many after the one before.</summary>
    internal static IEnumerable<string> Windows(string text, int size, int step)
    {
        var tokens = Tokenizer.Value.EncodeToTokens(text, out _);
        for (var first = 0; ; first += step)
        {
            var isLast = first + size >= tokens.Count;
            var start = Pieces.SafeCut(text, tokens[first].Offset.Start.Value);
            yield return isLast ? text[start..] : text[start..Pieces.SafeCut(text, tokens[first + size].Offset.Start.Value)];
            if (isLast)
                yield break;
        }
    }
}
