namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>A prompt as a reader sees it who has to answer: the question, and the sentences to answer from.</summary>
internal sealed class Prompt
{
    // How many sentences a message has that needs no searching.
    private const int Short = 3;

    private Prompt(string question, List<PromptSentence> sources) => (Question, Sources) = (question, sources);

    /// <summary>Gets the question, or the instruction, of what was said last.</summary>
    internal string Question { get; }

    /// <summary>Gets all other sentences of the prompt, in their order.</summary>
    internal List<PromptSentence> Sources { get; }

    /// <summary>Takes a prompt apart.</summary>
    /// <param name="message">What was said last, and wants an answer; null when there is nothing.</param>
    /// <param name="others">What was said besides, and whether it is an instruction.</param>
    internal static Prompt Of(string? message, IEnumerable<(string Text, bool IsInstruction)> others)
    {
        var sentences = message is null ? [] : Sentences.Split(message);
        var asked = FindQuestion(sentences);
        var sources = others
            .SelectMany(other => Sentences.Split(other.Text).Select(sentence => new PromptSentence(sentence, other.IsInstruction)))
            .Concat(sentences.Where((_, index) => !asked.Contains(index)).Select(sentence => new PromptSentence(sentence, false)))
            .ToList();
        return new(string.Join(' ', asked.Select(index => sentences[index])), sources);
    }

    // A short message is the question as a whole, unless one sentence is marked as it. In a long one the document has
    // questions of its own: only one near an end counts. Else it is an opening such as "Summarize this:", or the end.
    private static int[] FindQuestion(List<string> sentences)
    {
        var last = sentences.FindLastIndex(IsQuestion);
        if (last >= Math.Max(0, sentences.Count - Short))
            return [last];
        if (sentences.Count <= Short)
            return [.. Enumerable.Range(0, sentences.Count)];
        return [IsQuestion(sentences[0]) || sentences[0].EndsWith(':') ? 0 : sentences.Count - 1];
    }

    private static bool IsQuestion(string sentence) => sentence.TrimEnd('"', '”', '\'', ')').EndsWith('?');
}
