using AzureOpenAI.Sdk.Emulator.Sound.Reading;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

/// <summary>What was heard: a text, and when each word of it was said.</summary>
internal sealed record Transcript(string Text, double Seconds, IReadOnlyList<HeardWord> Words)
{
    /// <summary>Gets the words sentence by sentence.</summary>
    internal IReadOnlyList<HeardSegment> Segments { get; } = Group(Words);

    /// <summary>Listens to a file: what the emulator spoke is given back; of other sound, words that follow from it.</summary>
    internal static Transcript Of(SoundFile sound)
    {
        if (sound.SpokenText is not { } text)
        {
            var heard = SignalWords.Of(sound);
            return new(string.Join(' ', heard.Select(word => word.Text)), sound.Seconds, heard);
        }

        return new(text.Trim(), sound.Seconds, SpokenWords(text, sound.Seconds));
    }

    // It speaks every character for the same time.
    private static List<HeardWord> SpokenWords(string text, double seconds)
    {
        var words = new List<HeardWord>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            if (at > start)
                words.Add(new(text[start..at], seconds * start / text.Length, seconds * at / text.Length));
        }

        return words;
    }

    private static List<HeardSegment> Group(IReadOnlyList<HeardWord> words)
    {
        var segments = new List<HeardSegment>();
        var first = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].EndsSentence && i < words.Count - 1)
                continue;
            var text = string.Join(' ', words.Skip(first).Take(i + 1 - first).Select(word => word.Text));
            segments.Add(new(segments.Count, text, words[first].Start, words[i].End));
            first = i + 1;
        }

        return segments;
    }
}
