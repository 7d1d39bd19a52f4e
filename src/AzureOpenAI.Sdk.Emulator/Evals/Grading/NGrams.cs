namespace AzureOpenAI.Sdk.Emulator.Evals.Grading;

/// <summary>The words of a text, and runs of them, counted.</summary>
internal static class NGrams
{
    internal static string[] Words(string text) => [.. Text.Words.All(text)];

    internal static Dictionary<string, int> Count(string[] words, int length)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + length <= words.Length; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(length));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }

    /// <summary>Counts the runs that both have, each as often as it is in the one that has it less.</summary>
    internal static int Common(Dictionary<string, int> one, Dictionary<string, int> other) => one.Sum(run => Math.Min(run.Value, other.GetValueOrDefault(run.Key)));

    /// <summary>The length of the longest run of words that both have, whatever stands between.</summary>
    internal static int LongestInOrder(string[] one, string[] other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var word in one)
        {
            var diagonal = 0;
            for (var i = 1; i <= other.Length; i++)
            {
                var above = lengths[i];
                lengths[i] = word == other[i - 1] ? diagonal + 1 : Math.Max(lengths[i], lengths[i - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }
}
