using AzureOpenAI.Sdk.Emulator.Schemas;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Fills a JSON reply with what the prompt says about each property.</summary>
internal sealed class AnswerValues : IValueSource
{
    private static readonly HashSet<string> ShortForms = new(StringComparer.Ordinal)
    {
        "name", "title", "city", "country", "place", "location", "person", "author", "company", "product", "language", "brand", "subject",
    };

    private readonly Prompt _prompt;
    private readonly string _everything;
    private readonly Queue<string> _names;
    private readonly Queue<double> _numbers;
    private readonly List<string> _sentences;
    private int _next;

    internal AnswerValues(Prompt prompt)
    {
        _prompt = prompt;
        _everything = string.Join(' ', prompt.Sources.Where(source => !source.IsInstruction).Select(source => source.Text).Append(prompt.Question));
        _names = new(PromptNames.Find(_everything));
        _numbers = new(PromptNames.Numbers(_everything));
        var found = ExtractiveReply.Find(prompt, prompt.Question);
        _sentences = found.Count > 0 ? found : [ExtractiveReply.Answer(prompt)];
    }

    public int ItemCount => 2;

    public string Text(string name, string description)
    {
        var words = Words.Telling(Spaced(name));
        if (words.Overlaps(ShortForms) && _names.TryDequeue(out var found))
            return found;

        // A property that the text speaks of gets that sentence; others get the sentences of the answer in turn.
        return ExtractiveReply.Find(_prompt, $"{Spaced(name)} {description}").FirstOrDefault() ?? _sentences[_next++ % _sentences.Count];
    }

    public double? Number(string name, string description)
    {
        var near = ExtractiveReply.Find(_prompt, $"{Spaced(name)} {description}").SelectMany(PromptNames.Numbers).ToList();
        return near.Count > 0 ? near[0] : _numbers.TryDequeue(out var found) ? found : null;
    }

    public bool Mentions(string value) => _everything.Contains(value.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);

    private static string Spaced(string name) => NameWords.Spaced(name);
}
