using System.Text.Json;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Moderations;

/// <summary>Scores a text by lists of words: what each says for a category, together. It is a sign for tests, not a judgement.</summary>
internal static partial class ModerationWords
{
    private static readonly Dictionary<string, Dictionary<string, double>> Lists = Read();

    /// <summary>Gets the categories, in the order in which the service has them.</summary>
    internal static IReadOnlyList<string> Categories { get; } = [.. Lists.Keys];

    /// <summary>Scores a text for a category, from 0 to 1: each word that is found takes its share of what is left.</summary>
    internal static double Score(string text, string category)
    {
        var spaced = Spaced(text);
        var left = 1.0;
        foreach (var (word, weight) in Lists[category])
        {
            if (spaced.Contains(Spaced(word), StringComparison.Ordinal))
                left *= 1 - weight;
        }

        return 1 - left;
    }

    /// <summary>The words alone, in lower case, with a space around each, so that "skill" has no "kill".</summary>
    private static string Spaced(string text) => $" {string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(match => match.Value))} ";

    private static Dictionary<string, Dictionary<string, double>> Read()
    {
        using var stream = typeof(ModerationWords).Assembly.GetManifestResourceStream("moderation-words.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("categories").EnumerateObject().ToDictionary(
            category => category.Name,
            category => category.Value.EnumerateObject().ToDictionary(word => word.Name, word => word.Value.GetDouble(), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
