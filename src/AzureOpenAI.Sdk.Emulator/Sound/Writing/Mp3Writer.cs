namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes MP3: valid frames of the right number, which are silent.</summary>
internal sealed class Mp3Writer(string text) : SoundWriter(FrameSamples)
{
    private const int FrameSamples = 576;

    // MPEG 2 layer III, 32 kilobits a second, 24 kHz, one channel: 96 bytes. No coefficients follow: nothing is heard.
    private static readonly byte[] Silence = [0xFF, 0xF3, 0x44, 0xC4, .. new byte[92]];

    internal override string ContentType => "audio/mpeg";

    internal override byte[] Start() => Id3Tag.Write(text);

    protected override void Write(ReadOnlySpan<short> samples, bool isLast, Stream output)
    {
        for (var i = 0; i < samples.Length; i += FrameSamples)
            output.Write(Silence);
    }
}
