using System.Globalization;
using AzureOpenAI.Sdk.Emulator.Sound.Reading;
using AzureOpenAI.Sdk.Emulator.Text;

namespace AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

/// <summary>Hears words in sound that the emulator did not speak: one for about each third of a second that is not silent,
/// chosen by how loud it is there. A pause ends a sentence. Nobody said them, but the same sound gives the same words.</summary>
internal static class SignalWords
{
    private const double WordSeconds = 0.35;
    private const double PauseSeconds = 0.4;
    private const double LeastLoudness = 0.005;
    private const double LeastOfLoudest = 0.1;

    private static readonly string[] Vocabulary =
    [
        "the", "river", "quiet", "window", "over", "morning", "we", "carry", "green", "table", "under", "light", "they", "follow", "open",
        "road", "with", "winter", "small", "garden", "after", "stone", "you", "answer", "bright", "letter", "near", "evening", "slow", "music",
        "before", "water",
    ];

    internal static List<HeardWord> Of(SoundFile sound)
    {
        var words = new List<HeardWord>();
        var state = StableHash.Of(FormattableString.Invariant($"{sound.Seconds:F3}"));
        foreach (var (start, end) in Runs(sound))
        {
            var isFirst = words.Count == 0 || start - words[^1].End >= PauseSeconds;
            if (isFirst && words.Count > 0)
                words[^1] = words[^1] with { Text = words[^1].Text + "." };

            state ^= (ulong)(Loudness(sound, start, end) * 1000);
            var word = Vocabulary[StableHash.Next(ref state) % (ulong)Vocabulary.Length];
            words.Add(new(isFirst ? Capitalise(word) : word, start, end));
        }

        if (words.Count > 0)
            words[^1] = words[^1] with { Text = words[^1].Text + "." };
        return words;
    }

    // Where the samples are coded, all of it counts as sound.
    private static IEnumerable<(double Start, double End)> Runs(SoundFile sound)
    {
        var least = sound.Loudness.Count == 0 ? 0 : Math.Max(LeastLoudness, sound.Loudness.Max() * LeastOfLoudest);
        var windows = sound.Loudness.Count == 0 ? (int)Math.Ceiling(sound.Seconds * SoundFile.WindowsPerSecond) : sound.Loudness.Count;
        for (var i = 0; i < windows; i++)
        {
            var first = i;
            while (i < windows && (sound.Loudness.Count == 0 || sound.Loudness[i] >= least))
                i++;
            if (i == first)
                continue;

            var (start, end) = (Time(first), Math.Min(Time(i), sound.Seconds));
            var count = Math.Max(1, (int)Math.Round((end - start) / WordSeconds));
            for (var word = 0; word < count; word++)
                yield return (start + ((end - start) * word / count), start + ((end - start) * (word + 1) / count));
        }
    }

    private static double Loudness(SoundFile sound, double start, double end) => sound.Loudness.Count == 0 ? 0 : sound.Loudness
        .Skip((int)(start * SoundFile.WindowsPerSecond))
        .Take(Math.Max(1, (int)((end - start) * SoundFile.WindowsPerSecond)))
        .DefaultIfEmpty()
        .Average();

    private static double Time(int window) => (double)window / SoundFile.WindowsPerSecond;

    private static string Capitalise(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
