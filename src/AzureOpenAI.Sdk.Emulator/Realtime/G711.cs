namespace AzureOpenAI.Sdk.Emulator.Realtime;

/// <summary>The two laws of ITU-T G.711, by their segments.</summary>
internal static class G711
{
    private const int MuBias = 0x84;
    private const int MuClip = 32_635;

    internal static byte ToMu(short sample)
    {
        var sign = sample < 0 ? 0x80 : 0;
        var size = Math.Min(Math.Abs((int)sample), MuClip) + MuBias;
        var segment = Segment(size >> 7);
        return (byte)~(sign | (segment << 4) | ((size >> (segment + 3)) & 0x0F));
    }

    internal static short FromMu(byte code)
    {
        var value = ~code & 0xFF;
        var segment = (value >> 4) & 7;
        var size = (((value & 0x0F) << 3) + MuBias) << segment;
        return (short)((value & 0x80) != 0 ? MuBias - size : size - MuBias);
    }

    internal static byte ToA(short sample)
    {
        var sign = sample >= 0 ? 0x80 : 0;
        var size = Math.Min(sample >= 0 ? sample : -(sample + 1), short.MaxValue) >> 4;
        var segment = size < 32 ? size >> 4 : Segment(size >> 4) + 1;
        var step = segment < 2 ? size & 0x0F : (size >> (segment - 1)) & 0x0F;
        return (byte)((sign | (segment << 4) | step) ^ 0x55);
    }

    internal static short FromA(byte code)
    {
        var value = code ^ 0x55;
        var segment = (value >> 4) & 7;
        var size = ((value & 0x0F) << 4) + 8;
        if (segment > 0)
            size = (size + 0x100) << (segment - 1);
        return (short)((value & 0x80) != 0 ? size : -size);
    }

    /// <summary>Which power of two a number reaches.</summary>
    private static int Segment(int number)
    {
        var segment = 0;
        while (number > 1 && segment < 7)
            (number, segment) = (number >> 1, segment + 1);
        return segment;
    }
}
