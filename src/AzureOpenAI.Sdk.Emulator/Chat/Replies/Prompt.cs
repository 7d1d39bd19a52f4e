using AzureOpenAI.Sdk.Emulator.Chat.Requests;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Chat.Replies;

/// <summary>A conversation as a reader sees it who has to answer: the question, and the sentences to answer from.</summary>
internal sealed class Prompt
{
    private Prompt(string question, List<PromptSentence> sources) => (Question, Sources) = (question, sources);

    /// <summary>Gets the question, or the instruction, of the last user message.</summary>
    internal string Question { get; }

    /// <summary>Gets all other sentences of the conversation, in their order.</summary>
    internal List<PromptSentence> Sources { get; }

    internal static Prompt Of(IReadOnlyList<ChatTurn> turns)
    {
        var last = turns.LastOrDefault(turn => turn.Role == "user");
        var sentences = last is null ? [] : Sentences.Split(last.Text);
        var asked = FindQuestion(sentences);
        var sources = turns
            .Where(turn => turn != last)
            .SelectMany(turn => Sentences.Split(turn.Text).Select(sentence => new PromptSentence(sentence, turn.IsInstruction)))
            .Concat(sentences.Where((_, index) => !asked.Contains(index)).Select(sentence => new PromptSentence(sentence, false)))
            .ToList();
        return new(string.Join(' ', asked.Select(index => sentences[index])), sources);
    }

    // A short message is the question as a whole. In a long one it is the last sentence with a question mark, an opening
    // such as "Summarize this:", or else the last sentence: the document comes first, what to do with it last.
    private static int[] FindQuestion(List<string> sentences)
    {
        var marked = sentences.FindLastIndex(sentence => sentence.TrimEnd('"', '”', '\'', ')').EndsWith('?'));
        if (marked >= 0)
            return [marked];
        if (sentences.Count <= 3)
            return [.. Enumerable.Range(0, sentences.Count)];
        return [sentences[0].EndsWith(':') ? 0 : sentences.Count - 1];
    }
}
