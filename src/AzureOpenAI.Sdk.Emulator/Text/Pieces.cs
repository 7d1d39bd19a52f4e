using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Cuts a reply into the pieces in which it is streamed: about a token each.</summary>
internal static partial class Pieces
{
    private const int Longest = 12;

    internal static IEnumerable<string> Of(string text)
    {
        foreach (Match match in Word().Matches(text))
        {
            var end = match.Index + match.Length;
            for (var start = match.Index; start < end;)
            {
                var next = SafeCut(text, Math.Min(start + Longest, end));
                yield return text[start..next];
                start = next;
            }
        }
    }

    /// <summary>The nearest place at or after an index that does not part a surrogate pair.</summary>
    internal static int SafeCut(string text, int index)
        => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1]) ? index + 1 : index;

    /// <summary>The first half of a text: what is said before the filter cuts it short.</summary>
    internal static string Halve(string text) => text[..SafeCut(text, text.Length / 2)];

    [GeneratedRegex(@" ?[\p{L}\p{M}\p{N}]+| ?[^\s\p{L}\p{M}\p{N}]+|\s")]
    private static partial Regex Word();
}
