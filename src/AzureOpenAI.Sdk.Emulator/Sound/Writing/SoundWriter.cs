using System.Runtime.InteropServices;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Turns samples into the bytes of a sound file, bit by bit, so that they can be sent as they come.</summary>
/// <remarks>Samples have 16 bits and one channel, 24,000 a second, as the service sends them.</remarks>
/// <param name="frame">How many samples the format codes together.</param>
internal abstract class SoundWriter(int frame)
{
    internal const int Rate = 24_000;

    /// <summary>The formats that there are.</summary>
    internal static readonly string[] Formats = ["mp3", "opus", "aac", "flac", "wav", "pcm"];

    private readonly List<short> _pending = [];

    internal abstract string ContentType { get; }

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="text">What is spoken: it goes into the file where the format has a place for it.</param>
    /// <param name="samples">How many samples there will be.</param>
    internal static SoundWriter Of(string format, string text, long samples) => format switch
    {
        "wav" => new WavWriter(text, samples),
        "flac" => new FlacWriter(text, samples),
        "opus" => new OpusWriter(text),
        "aac" => new AacWriter(text),
        "pcm" => new PcmWriter(),
        _ => new Mp3Writer(text),
    };

    /// <summary>What comes before the sound.</summary>
    internal abstract byte[] Start();

    /// <summary>The bytes of as many samples as make whole frames.</summary>
    internal byte[] Add(ReadOnlySpan<short> samples)
    {
        CollectionsMarshal.SetCount(_pending, _pending.Count + samples.Length);
        samples.CopyTo(CollectionsMarshal.AsSpan(_pending)[^samples.Length..]);
        return Take(_pending.Count / frame * frame, isLast: false);
    }

    /// <summary>The bytes of the samples that are left.</summary>
    internal byte[] End() => Take(_pending.Count, isLast: true);

    /// <summary>Writes whole frames; at the end the last one may be shorter.</summary>
    protected abstract void Write(ReadOnlySpan<short> samples, bool isLast, Stream output);

    private byte[] Take(int count, bool isLast)
    {
        using var output = new MemoryStream();
        if (count > 0 || isLast)
            Write(CollectionsMarshal.AsSpan(_pending)[..count], isLast, output);
        _pending.RemoveRange(0, count);
        return output.ToArray();
    }
}
