namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes AAC in ADTS: valid frames of the right number, which are silent.</summary>
internal sealed class AacWriter(string text) : SoundWriter(FrameSamples)
{
    private const int FrameSamples = 1024;

    // Low complexity, 24 kHz, one channel; a header of seven bytes, and six of an element without coefficients.
    private static readonly byte[] Silence = [0xFF, 0xF1, 0x58, 0x40, 0x01, 0xBF, 0xFC, 0x00, 0xC8, 0x00, 0x80, 0x23, 0x80];

    internal override string ContentType => "audio/aac";

    internal override byte[] Start() => Id3Tag.Write(text);

    protected override void Write(ReadOnlySpan<short> samples, bool isLast, Stream output)
    {
        for (var i = 0; i < samples.Length; i += FrameSamples)
            output.Write(Silence);
    }
}
