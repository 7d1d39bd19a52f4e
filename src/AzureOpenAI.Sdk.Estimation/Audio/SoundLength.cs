namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>How long a sound is, in seconds, and how sure that is.</summary>
internal readonly record struct SoundLength(double Seconds, Exactness Exactness)
{
    // The lowest rate of MP3 in bytes a second; Opus goes down to 6,000 bits.
    private const double LowestRate = 1_000;
    private const double LowestOpusRate = 750;

    // Silence can be coded in next to nothing, but a header that claims less than this a second is damaged or hostile.
    private const double LeastRate = 8;

    /// <summary>Reads the length of a sound from its header; where that can't be, the longest that its bytes can hold.</summary>
    public static SoundLength Read(SoundBytes sound)
    {
        (double seconds, Exactness exactness) = Find(sound);
        bool isPlausible = seconds > 0 && seconds <= sound.Length / LeastRate;
        return isPlausible ? new(seconds, exactness) : new(sound.Length / (IsOpusPossible(sound) ? LowestOpusRate : LowestRate), Exactness.Bound);
    }

    private static (double Seconds, Exactness Exactness) Find(SoundBytes sound)
        => FlacHeader.TryRead(sound, out double seconds) || WaveHeader.TryRead(sound, out seconds) ? (seconds, Exactness.Exact)
            : Mp3Header.TryRead(sound, out seconds) || OggPages.TryRead(sound, out seconds) || Mp4Boxes.TryRead(sound, out seconds) || WebmElements.TryRead(sound, out seconds) ? (seconds, Exactness.Fitted)
            : (0, Exactness.Bound);

    private static bool IsOpusPossible(SoundBytes sound) => OggPages.IsStart(sound) || WebmElements.IsStart(sound) || Mp4Boxes.IsStart(sound);
}
