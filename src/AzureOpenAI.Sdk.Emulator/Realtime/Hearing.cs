using AzureOpenAI.Sdk.Emulator.Sound.Reading;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Sound that was heard, and what it says here: words that follow from how loud it is. The samples themselves are not kept.</summary>
internal sealed class Hearing(ReadOnlySpan<short> samples, int rate)
{
    private readonly List<double> _loudness = Measure(samples, rate / SoundFile.WindowsPerSecond);

    internal double Seconds { get; } = (double)samples.Length / rate;

    internal string Text => field ??= Transcript.Of(new SoundFile(Seconds, null, _loudness)).Text;

    /// <summary>How loud a piece is, from 0 to 1.</summary>
    internal static double LoudnessOf(ReadOnlySpan<short> samples)
    {
        double sum = 0;
        foreach (var sample in samples)
            sum += (double)sample * sample;
        return samples.IsEmpty ? 0 : Math.Sqrt(sum / samples.Length) / short.MaxValue;
    }

    private static List<double> Measure(ReadOnlySpan<short> samples, int window)
    {
        List<double> loudness = [];
        for (var at = 0; at < samples.Length; at += window)
            loudness.Add(LoudnessOf(samples.Slice(at, Math.Min(window, samples.Length - at))));
        return loudness;
    }
}
