using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Audio;

/// <summary>How long a sound is, in seconds, and how sure that is.</summary>
internal readonly record struct SoundLength(double Seconds, Exactness Exactness)
{
    // The lowest rate of MP3 in bytes a second: no coded sound that the service takes is below it.
    private const double LowestRate = 1_000;

    /// <summary>Reads the length of a WAV, FLAC or MP3 file from base64 text; of other sound, the longest that its bytes can hold.</summary>
    /// <param name="base64">The file, or its beginning.</param>
    /// <param name="length">How many bytes the whole file has; null when the text is the whole file.</param>
    public static SoundLength Read(ReadOnlySpan<byte> base64, long? length = null)
    {
        long bytes = length ?? Base64Window.LengthOf(base64);
        if (FlacHeader.TryRead(base64, out double seconds) || WaveHeader.TryRead(base64, bytes, out seconds))
        {
            return new(seconds, Exactness.Exact);
        }

        return Mp3Header.TryRead(base64, bytes, out seconds)
            ? new(seconds, Exactness.Fitted)
            : new(bytes / LowestRate, Exactness.Bound);
    }
}
