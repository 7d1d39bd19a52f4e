using AzureOpenAI.Sdk.Emulator.Sound.Reading;
using AzureOpenAI.Sdk.Emulator.Transcription.Hearing;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>Sound that was heard, and what it says here: words that follow from how loud it is.</summary>
internal sealed class Hearing(short[] samples, int rate)
{
    internal double Seconds { get; } = (double)samples.Length / rate;

    internal string Text => field ??= Transcript.Of(new SoundFile(Seconds, null, Loudness())).Text;

    private List<double> Loudness()
    {
        var window = rate / SoundFile.WindowsPerSecond;
        List<double> loudness = [];
        for (var at = 0; at < samples.Length; at += window)
        {
            var part = samples.AsSpan(at, Math.Min(window, samples.Length - at));
            double sum = 0;
            foreach (var sample in part)
                sum += (double)sample * sample;
            loudness.Add(Math.Sqrt(sum / part.Length) / short.MaxValue);
        }

        return loudness;
    }
}
