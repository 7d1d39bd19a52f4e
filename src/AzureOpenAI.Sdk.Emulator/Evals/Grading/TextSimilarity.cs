namespace AzureOpenAI.Sdk.Emulator.Evals.Grading;

/// <summary>How near two texts are, from 0 to 1, by the published formulas over words.</summary>
/// <remarks>
/// The service does not say how it cuts texts into words, nor which vectors it compares: here words are as <see cref="Text.Words"/> has
/// them, and the cosine is that of their counts. Texts of fewer than four words are compared by shorter runs. So figures are near the service's, but not the same.
/// </remarks>
internal static class TextSimilarity
{
    private const int LongestRun = 4;

    internal static string[] Metrics { get; } = ["cosine", "fuzzy_match", "bleu", "gleu", "meteor", "rouge_1", "rouge_2", "rouge_3", "rouge_4", "rouge_5", "rouge_l"];

    internal static double Score(string metric, string input, string reference)
    {
        string[] found = NGrams.Words(input), wanted = NGrams.Words(reference);
        return metric switch
        {
            "fuzzy_match" => Fuzzy(input, reference),
            "cosine" => Cosine(NGrams.Count(found, 1), NGrams.Count(wanted, 1)),
            "bleu" => Bleu(found, wanted),
            "gleu" => Gleu(found, wanted),
            "meteor" => Meteor(found, wanted),
            "rouge_l" => Harmonic(NGrams.LongestInOrder(found, wanted), found.Length, wanted.Length),
            _ => Rouge(found, wanted, metric[^1] - '0'),
        };
    }

    /// <summary>The share of letters that need not be changed (Levenshtein).</summary>
    private static double Fuzzy(string one, string other)
    {
        var costs = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = costs[j];
                costs[j] = Math.Min(Math.Min(costs[j], costs[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        var longer = Math.Max(one.Length, other.Length);
        return longer == 0 ? 1 : 1 - ((double)costs[^1] / longer);
    }

    private static double Cosine(Dictionary<string, int> one, Dictionary<string, int> other)
    {
        var product = one.Sum(word => (double)word.Value * other.GetValueOrDefault(word.Key));
        var length = Math.Sqrt(one.Values.Sum(count => (double)count * count) * other.Values.Sum(count => (double)count * count));
        return length > 0 ? product / length : one.Count == other.Count ? 1 : 0;
    }

    /// <summary>Papineni and others, 2002: the mean precision of runs of up to four words, less for a text that is too short.</summary>
    private static double Bleu(string[] found, string[] wanted)
    {
        var longest = Math.Min(LongestRun, Math.Min(found.Length, wanted.Length));
        if (longest == 0)
            return found.Length == wanted.Length ? 1 : 0;

        var logarithms = 0.0;
        for (var n = 1; n <= longest; n++)
        {
            var common = NGrams.Common(NGrams.Count(found, n), NGrams.Count(wanted, n));
            if (common == 0)
                return 0;
            logarithms += Math.Log((double)common / (found.Length - n + 1));
        }

        return Math.Exp((logarithms / longest) + Math.Min(0, 1 - ((double)wanted.Length / found.Length)));
    }

    /// <summary>Wu and others, 2016: of all runs of up to four words, the lesser of precision and recall.</summary>
    private static double Gleu(string[] found, string[] wanted)
    {
        var (common, most) = (0, 0);
        for (var n = 1; n <= LongestRun; n++)
        {
            common += NGrams.Common(NGrams.Count(found, n), NGrams.Count(wanted, n));
            most += Math.Max(0, Math.Max(found.Length, wanted.Length) - n + 1);
        }

        return most == 0 ? 1 : (double)common / most;
    }

    /// <summary>Banerjee and Lavie, 2005, over equal words: recall counts nine times, and words out of order count less.</summary>
    private static double Meteor(string[] found, string[] wanted)
    {
        var common = NGrams.Common(NGrams.Count(found, 1), NGrams.Count(wanted, 1));
        if (common == 0)
            return found.Length == wanted.Length && found.Length == 0 ? 1 : 0;

        double precision = (double)common / found.Length, recall = (double)common / wanted.Length;
        // How many runs the common words form, estimated from the longest that is in order.
        var chunks = 1 + common - Math.Max(1, NGrams.LongestInOrder(found, wanted));
        var penalty = found.SequenceEqual(wanted) ? 0 : 0.5 * Math.Pow((double)chunks / common, 3);
        return 10 * precision * recall / (recall + (9 * precision)) * (1 - penalty);
    }

    /// <summary>Lin, 2004: precision and recall of runs of words, together.</summary>
    private static double Rouge(string[] found, string[] wanted, int length)
        => Harmonic(NGrams.Common(NGrams.Count(found, length), NGrams.Count(wanted, length)), Math.Max(0, found.Length - length + 1), Math.Max(0, wanted.Length - length + 1));

    private static double Harmonic(int common, int found, int wanted) => found + wanted == 0 ? 1 : 2.0 * common / (found + wanted);
}
