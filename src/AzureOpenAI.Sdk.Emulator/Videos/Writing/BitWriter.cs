namespace AzureOpenAI.Sdk.Emulator.Videos.Writing;

/// <summary>Writes bits, the highest first, and the codes of H.264 (ITU-T H.264, 9.1: Exp-Golomb).</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _current;
    private int _count;

    internal BitWriter Bits(int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            _current = (_current << 1) | ((value >> bit) & 1);
            if (++_count == 8)
            {
                _bytes.Add((byte)_current);
                (_current, _count) = (0, 0);
            }
        }

        return this;
    }

    /// <summary>Writes a number from 0 on: as many zeros as the number plus one has bits after its first, then that.</summary>
    internal BitWriter Number(int value)
    {
        var length = 32 - int.LeadingZeroCount(value + 1);
        return Bits(0, length - 1).Bits(value + 1, length);
    }

    /// <summary>Writes zeros up to the next byte.</summary>
    internal BitWriter Align() => _count == 0 ? this : Bits(0, 8 - _count);

    internal BitWriter Bytes(byte value, int times)
    {
        for (var i = 0; i < times; i++)
            Bits(value, 8);
        return this;
    }

    /// <summary>Ends with a one and zeros up to the next byte, and gives the unit: a byte that tells its kind, and no three bytes that look like a start (7.3.1).</summary>
    internal byte[] ToUnit(byte header)
    {
        Bits(1, 1).Align();
        List<byte> unit = [header];
        var zeros = 0;
        foreach (var one in _bytes)
        {
            if (zeros >= 2 && one <= 3)
            {
                unit.Add(3);
                zeros = 0;
            }

            unit.Add(one);
            zeros = one == 0 ? zeros + 1 : 0;
        }

        return [.. unit];
    }
}
