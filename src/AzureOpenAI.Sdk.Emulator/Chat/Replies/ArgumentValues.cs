using AzureOpenAI.Sdk.Emulator.Schemas;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>Fills the arguments of a tool with what the question names, in order.</summary>
internal sealed class ArgumentValues(string question, IReadOnlyList<string> names) : IValueSource
{
    private static readonly HashSet<string> WholeQuestion = new(StringComparer.OrdinalIgnoreCase)
    {
        "query", "question", "prompt", "text", "input", "message", "search", "body", "content",
    };

    private readonly Queue<string> _names = new(names);
    private readonly Queue<double> _numbers = new(PromptNames.Numbers(question));

    public int ItemCount => Math.Max(1, _names.Count);

    public string Text(string name, string description)
        => !WholeQuestion.Contains(name) && _names.TryDequeue(out var found) ? found : question;

    public double? Number(string name, string description) => _numbers.TryDequeue(out var found) ? found : null;

    public bool Mentions(string value)
        => question.Contains(value.Replace('_', ' '), StringComparison.OrdinalIgnoreCase)
            || question.Contains(value, StringComparison.OrdinalIgnoreCase);
}
