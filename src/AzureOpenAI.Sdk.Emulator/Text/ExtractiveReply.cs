
namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Answers a question with the sentences of the prompt that share the most telling words with it.</summary>
internal static class ExtractiveReply
{
    private const int MostSentences = 3;
    private const int EchoedWords = 20;

    // Words that say what to do with a text and not what to look for in it, as Words gives them.
    private static readonly HashSet<string> TaskWords = new(StringComparer.Ordinal)
    {
        "summarize", "summarise", "summary", "overview", "describe", "explain", "answer", "question", "text", "document", "follow", "above",
        "sentence", "word", "bullet", "point", "main", "key", "brief", "briefly", "short", "shortly", "one", "two", "three",
    };

    /// <summary>Answers in one to three sentences of the prompt, or says that there is nothing to answer from.</summary>
    internal static string Answer(Prompt prompt)
    {
        var found = Find(prompt, prompt.Question);
        if (found.Count > 0)
            return string.Join(' ', found);

        var document = prompt.Sources.Where(source => !source.IsAddress).ToList();
        if (document.Count >= MostSentences)
            return string.Join(' ', Central(document).Select(source => source.Text));
        return prompt.Question.Length == 0 ? "I received a conversation without a user message." : $"You said: {Shorten(prompt.Question)}";
    }

    /// <summary>The sentences that answer a question best, in the order of the prompt; none when nothing fits.</summary>
    internal static List<string> Find(Prompt prompt, string question)
    {
        var wanted = Words.Telling(question);
        wanted.ExceptWith(TaskWords);
        var rarity = Rarity(prompt.Sources);
        var total = wanted.Sum(word => rarity.GetValueOrDefault(word));
        var scored = prompt.Sources
            .Select((source, index) => (source.Text, Index: index, Score: Score(source, wanted, rarity)))
            .Where(one => one.Score > 0 && one.Score >= total / 4)
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Index)
            .ToList();
        return [.. scored
            .TakeWhile(one => one.Score >= scored[0].Score * 0.6)
            .Take(MostSentences)
            .OrderBy(one => one.Index)
            .Select(one => one.Text)
            .Distinct(StringComparer.Ordinal)];
    }

    private static double Score(PromptSentence source, HashSet<string> wanted, Dictionary<string, double> rarity)
    {
        if (source.IsAddress)
            return 0;

        // Long sentences touch many words by chance; a short heading answers nothing.
        var shared = source.Words.Where(wanted.Contains).Sum(word => rarity[word]);
        return shared / (1 + 0.02 * source.Words.Count) * (source.Words.Count < 3 ? 0.3 : 1);
    }

    private static Dictionary<string, double> Rarity(List<PromptSentence> sources) => sources
        .SelectMany(source => source.Words)
        .GroupBy(word => word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Math.Log(1 + (double)sources.Count / group.Count()), StringComparer.Ordinal);

    // What a text is about is said in the sentences whose words come back in the others.
    private static IEnumerable<PromptSentence> Central(List<PromptSentence> sources)
    {
        var frequency = sources.SelectMany(source => source.Words).GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var chosen = sources
            .Where(source => source.Words.Count >= 3)
            .OrderByDescending(source => source.Words.Average(word => frequency[word]))
            .Take(2)
            .ToHashSet();
        return chosen.Count > 0 ? sources.Where(chosen.Contains) : sources.Take(1);
    }

    private static string Shorten(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= EchoedWords ? text : string.Join(' ', words.Take(EchoedWords)) + " …";
    }
}
