using System.Runtime.InteropServices;

namespace AzureOpenAI.Sdk.Emulator.Sound.Writing;

/// <summary>Writes the bare samples, the lower byte first.</summary>
internal class PcmWriter() : SoundWriter(frame: 1)
{
    internal override string ContentType => "audio/pcm";

    internal override byte[] Start() => [];

    // Every machine that runs .NET holds its numbers that way.
    protected override void Write(ReadOnlySpan<short> samples, bool isLast, Stream output) => output.Write(MemoryMarshal.AsBytes(samples));
}
