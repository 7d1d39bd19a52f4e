using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Finds what a text names: quoted words, capitalised names, numbers, or what follows a preposition.</summary>
internal static partial class PromptNames
{
    /// <summary>The names in their order, each once.</summary>
    internal static List<string> Find(string text)
    {
        var quoted = Quoted().Matches(text).Select(match => match.Groups[1].Value).ToList();
        if (quoted.Count > 0)
            return [.. quoted.Distinct(StringComparer.Ordinal)];

        var named = Capitalised().Matches(text).Select(match => match.Value).Where(name => name != "I" && !name.StartsWith("I'", StringComparison.Ordinal));
        var names = named.Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
            return names;

        return [.. AfterPreposition().Matches(text)
            .SelectMany(match => match.Groups[1].Value.Split([" and ", " or "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)];
    }

    internal static List<double> Numbers(string text)
        => [.. Number().Matches(text).Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(?:(?<=^|[\s(])'|[""“‘])([^'""“”‘’]{1,80})(?:'(?=$|[\s,.?!;:)])|[""”’])")]
    private static partial Regex Quoted();

    // Not the first word of a sentence: that is capitalised in any case.
    [GeneratedRegex(@"(?<!^|[.!?\n]\s*)\b\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\b(?:in|for|at|of|near|about|to|from)\s+(?:the\s+)?([\p{L}\p{N}-]+(?:\s+(?:and|or)\s+[\p{L}\p{N}-]+)?)", RegexOptions.IgnoreCase)]
    private static partial Regex AfterPreposition();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])-?\d+(?:\.\d+)?(?![\p{L}\p{N}])")]
    private static partial Regex Number();
}
