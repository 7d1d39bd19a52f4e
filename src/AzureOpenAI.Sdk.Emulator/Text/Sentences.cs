using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Cuts a text into sentences: lines that were wrapped are joined, list items and headings stand alone.</summary>
internal static partial class Sentences
{
    internal static List<string> Split(string text)
    {
        var sentences = new List<string>();
        foreach (var block in Blocks(text))
        {
            var start = 0;
            foreach (var end in SentenceEnd().EnumerateMatches(block))
            {
                Add(sentences, block[start..(end.Index + end.Length)]);
                start = end.Index + end.Length;
            }

            Add(sentences, block[start..]);
        }

        return sentences;
    }

    private static List<string> Blocks(string text)
    {
        var blocks = new List<string>();
        var continues = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var standsAlone = Opening().IsMatch(line);
            if (continues && line.Length > 0 && !standsAlone)
                blocks[^1] += " " + line;
            else if (line.Length > 0)
                blocks.Add(Opening().Replace(line, ""));
            continues = line.Length > 0 && !line.StartsWith('#');
        }

        return blocks;
    }

    private static void Add(List<string> sentences, string sentence)
    {
        var trimmed = sentence.Trim();
        if (trimmed.Length > 0)
            sentences.Add(trimmed);
    }

    [GeneratedRegex(@"[.!?。!?]+[""'”’)\]]*(?=\s+[\p{Lu}\p{N}""'“‘(\[]|\s*$)|[。!?]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(#{1,6}\s+|[-*•]\s+|\d{1,3}[.)]\s+)")]
    private static partial Regex Opening();
}
