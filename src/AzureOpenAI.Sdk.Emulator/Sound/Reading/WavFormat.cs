using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Emulator.Sound.Reading;

/// <summary>How the samples of a WAV file are written.</summary>
internal sealed record WavFormat(bool IsFloat, int Channels, int Rate, int BytesPerSecond, int Bits)
{
    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;
    private const int SubFormat = 24;
    private const int MostChannels = 64;
    private const int HighestRate = 1_000_000;

    /// <returns>Null when the samples are coded in a way that is not read here.</returns>
    internal static WavFormat? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < 16)
            return null;

        var kind = BinaryPrimitives.ReadUInt16LittleEndian(data);
        if (kind == Extensible && data.Length > SubFormat + 1)
            kind = BinaryPrimitives.ReadUInt16LittleEndian(data[SubFormat..]);

        var format = new WavFormat(
            kind == Float,
            BinaryPrimitives.ReadUInt16LittleEndian(data[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(data[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(data[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(data[14..]));
        var isKnown = kind == Pcm ? format.Bits is 8 or 16 or 24 or 32 : kind == Float && format.Bits == 32;
        return isKnown && format is { Channels: > 0 and <= MostChannels, Rate: > 0 and <= HighestRate, BytesPerSecond: > 0 } ? format : null;
    }

    /// <summary>How loud each window is: the root of the mean of the squares, over all channels.</summary>
    internal List<double> Measure(ReadOnlySpan<byte> samples)
    {
        var size = Bits / 8;
        var window = Math.Max(1, Rate / SoundFile.WindowsPerSecond) * Channels * size;
        var loudness = new List<double>((samples.Length / window) + 1);
        for (var start = 0; start + size <= samples.Length; start += window)
        {
            var (sum, count) = (0.0, 0);
            for (var at = start; at + size <= Math.Min(start + window, samples.Length); at += size, count++)
            {
                var value = Value(samples[at..]);
                sum += value * value;
            }

            loudness.Add(Math.Sqrt(sum / count));
        }

        return loudness;
    }

    private double Value(ReadOnlySpan<byte> sample) => Bits switch
    {
        8 => (sample[0] - 128) / 128.0,
        16 => BinaryPrimitives.ReadInt16LittleEndian(sample) / 32768.0,
        24 => (sample[0] | (sample[1] << 8) | ((sbyte)sample[2] << 16)) / 8388608.0,
        _ when IsFloat => BinaryPrimitives.ReadSingleLittleEndian(sample) is var value && float.IsFinite(value) ? value : 0,
        _ => BinaryPrimitives.ReadInt32LittleEndian(sample) / 2147483648.0,
    };
}
