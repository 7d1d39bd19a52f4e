using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>The words of a text as they are compared: lower case, without the commonest endings.</summary>
internal static partial class Words
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "but", "if", "of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "as", "into",
        "is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would",
        "should", "may", "might", "must", "i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "my", "your",
        "his", "its", "our", "their", "this", "that", "these", "those", "there", "here", "what", "which", "who", "whom", "whose",
        "when", "where", "why", "how", "not", "no", "yes", "so", "than", "then", "too", "very", "please", "tell", "give", "say", "s", "t",
    };

    /// <summary>The words in their order, common ones too.</summary>
    internal static IEnumerable<string> All(string text)
        => WordPattern().Matches(text).Select(match => Stem(match.Value.ToLowerInvariant()));

    /// <summary>The words that carry the meaning, each once.</summary>
    internal static HashSet<string> Telling(string text)
        => WordPattern().Matches(text)
            .Select(match => match.Value.ToLowerInvariant())
            .Where(word => !Common.Contains(word))
            .Select(Stem)
            .ToHashSet(StringComparer.Ordinal);

    internal static bool IsCommon(string word) => Common.Contains(word);

    // Enough for "warranties" to meet "warranty" and "covered" to meet "covers"; linguistics is not the aim.
    private static string Stem(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => word[..^3],
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();
}
