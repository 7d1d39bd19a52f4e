using System.Numerics;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>Turns blocks of samples into the bits of a JPEG.</summary>
internal sealed class JpegBlocks(Stream output, int[] quantization)
{
    private const int Size = 8;

    private static readonly (ushort Code, byte Length)[] First = JpegTables.Codes(JpegTables.FirstLengths, JpegTables.FirstValues);
    private static readonly (ushort Code, byte Length)[] Other = JpegTables.Codes(JpegTables.OtherLengths, JpegTables.OtherValues);
    private static readonly double[] Cosines = MakeCosines();

    private readonly int[] _last = new int[3];
    private readonly double[] _rows = new double[Size * Size];
    private readonly int[] _coefficients = new int[Size * Size];
    private uint _pending;
    private int _count;

    /// <summary>Writes a block of 8 × 8 samples between -128 and 127.</summary>
    internal void Write(int component, double[] samples)
    {
        Transform(samples);

        // The first coefficient as its distance from the block before, the others as runs of zeros with what follows them.
        WriteValue(First, 0, _coefficients[0] - _last[component]);
        _last[component] = _coefficients[0];
        var zeros = 0;
        for (var i = 1; i < _coefficients.Length; i++)
        {
            var value = _coefficients[JpegTables.ZigZag[i]];
            if (value == 0)
            {
                zeros++;
                continue;
            }

            for (; zeros >= 16; zeros -= 16)
                WriteBits(Other[0xF0].Code, Other[0xF0].Length);
            WriteValue(Other, zeros << 4, value);
            zeros = 0;
        }

        if (zeros > 0)
            WriteBits(Other[0].Code, Other[0].Length);
    }

    /// <summary>Fills the last byte with ones.</summary>
    internal void End() => WriteBits(0x7F, 7);

    private static double[] MakeCosines()
    {
        var cosines = new double[Size * Size];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (frequency, place) = (i / Size, i % Size);
            cosines[i] = Math.Cos(((2 * place) + 1) * frequency * Math.PI / 16) * (frequency == 0 ? Math.Sqrt(0.125) : 0.5);
        }

        return cosines;
    }

    private void Transform(double[] samples)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var u = 0; u < Size; u++)
            {
                var sum = 0.0;
                for (var x = 0; x < Size; x++)
                    sum += samples[(y * Size) + x] * Cosines[(u * Size) + x];
                _rows[(y * Size) + u] = sum;
            }
        }

        for (var v = 0; v < Size; v++)
        {
            for (var u = 0; u < Size; u++)
            {
                var sum = 0.0;
                for (var y = 0; y < Size; y++)
                    sum += _rows[(y * Size) + u] * Cosines[(v * Size) + y];
                _coefficients[(v * Size) + u] = (int)Math.Round(sum / quantization[(v * Size) + u]);
            }
        }
    }

    // A value is the count of its bits, coded, and then the bits; of a negative one those of its complement.
    private void WriteValue((ushort Code, byte Length)[] codes, int run, int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        var (code, length) = codes[run | bits];
        WriteBits(code, length);
        WriteBits((uint)(value < 0 ? value + (1 << bits) - 1 : value), bits);
    }

    private void WriteBits(uint value, int bits)
    {
        _pending = (_pending << bits) | value;
        for (_count += bits; _count >= 8; _count -= 8)
        {
            var one = (byte)(_pending >> (_count - 8));
            output.WriteByte(one);
            // A byte of ones would be a marker.
            if (one == 0xFF)
                output.WriteByte(0);
        }
    }
}
