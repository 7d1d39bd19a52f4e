namespace AzureOpenAI.Sdk.Emulator.Bytes;

/// <summary>Checksums that file formats carry: remainders of a division by a polynomial.</summary>
internal static class Checksums
{
    private static readonly uint[] Png = Table(value => (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1, 0);
    private static readonly uint[] OggTable = Table(value => (value & 0x80000000) != 0 ? 0x04C11DB7 ^ (value << 1) : value << 1, 24);
    private static readonly uint[] Flac16 = Table(value => (value & 0x8000) != 0 ? 0x8005 ^ (value << 1) : value << 1, 8);
    private static readonly uint[] Flac8 = Table(value => (value & 0x80) != 0 ? 0x07 ^ (value << 1) : value << 1, 0);

    /// <summary>The sum of a PNG chunk: of its name and its data.</summary>
    internal static uint Crc32(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var one in name)
            sum = Png[(byte)(sum ^ one)] ^ (sum >> 8);
        foreach (var one in data)
            sum = Png[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    /// <summary>The sum of an Ogg page whose own field for it is zero.</summary>
    internal static uint Ogg(ReadOnlySpan<byte> page)
    {
        var sum = 0u;
        foreach (var one in page)
            sum = (sum << 8) ^ OggTable[(byte)((sum >> 24) ^ one)];
        return sum;
    }

    /// <summary>The sum of a FLAC frame.</summary>
    internal static ushort Crc16(ReadOnlySpan<byte> frame)
    {
        var sum = 0u;
        foreach (var one in frame)
            sum = ((sum << 8) ^ Flac16[(byte)((sum >> 8) ^ one)]) & 0xFFFF;
        return (ushort)sum;
    }

    /// <summary>The sum of the header of a FLAC frame.</summary>
    internal static byte Crc8(ReadOnlySpan<byte> header)
    {
        var sum = 0u;
        foreach (var one in header)
            sum = Flac8[(byte)(sum ^ one)] & 0xFF;
        return (byte)sum;
    }

    private static uint[] Table(Func<uint, uint> step, int shift)
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i << shift;
            for (var bit = 0; bit < 8; bit++)
                value = step(value);
            table[i] = value;
        }

        return table;
    }
}
