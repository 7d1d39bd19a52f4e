using System.Runtime.InteropServices;
using AzureOpenAI.Sdk.Emulator.Sound.Writing;

namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>How samples are written: as they are, or as telephones have them (ITU-T G.711).</summary>
internal abstract class SoundCoding
{
    internal static readonly string[] Names = ["audio/pcm", "audio/pcmu", "audio/pcma"];

    /// <summary>Gets how many samples a second has.</summary>
    internal abstract int Rate { get; }

    internal abstract int BytesPerSample { get; }

    internal int BytesPerMillisecond => Rate / 1000 * BytesPerSample;

    internal static SoundCoding Of(string? name) => name switch
    {
        "audio/pcmu" => new Telephone(isMu: true),
        "audio/pcma" => new Telephone(isMu: false),
        _ => new Plain(),
    };

    internal abstract short[] Read(ReadOnlySpan<byte> bytes);

    /// <summary>Writes samples of 24 kHz.</summary>
    internal abstract byte[] Write(ReadOnlySpan<short> samples);

    private sealed class Plain : SoundCoding
    {
        internal override int Rate => SoundWriter.Rate;

        internal override int BytesPerSample => 2;

        internal override short[] Read(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, short>(bytes).ToArray();

        internal override byte[] Write(ReadOnlySpan<short> samples) => MemoryMarshal.AsBytes(samples).ToArray();
    }

    private sealed class Telephone(bool isMu) : SoundCoding
    {
        private const int EverySample = SoundWriter.Rate / 8000;

        internal override int Rate => 8000;

        internal override int BytesPerSample => 1;

        internal override short[] Read(ReadOnlySpan<byte> bytes)
        {
            var samples = new short[bytes.Length];
            for (var i = 0; i < bytes.Length; i++)
                samples[i] = isMu ? G711.FromMu(bytes[i]) : G711.FromA(bytes[i]);
            return samples;
        }

        internal override byte[] Write(ReadOnlySpan<short> samples)
        {
            var bytes = new byte[samples.Length / EverySample];
            for (var i = 0; i < bytes.Length; i++)
                bytes[i] = isMu ? G711.ToMu(samples[i * EverySample]) : G711.ToA(samples[i * EverySample]);
            return bytes;
        }
    }
}
