namespace AzureOpenAI.Sdk.Emulator.Bytes;

/// <summary>Collects bits into bytes, the lowest bit of each byte first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private ulong _pending;
    private int _count;

    /// <summary>Appends the lowest bits of a value, the lowest first.</summary>
    internal void Write(uint value, int bits)
    {
        _pending |= (ulong)value << _count;
        for (_count += bits; _count >= 8; _count -= 8)
        {
            _bytes.Add((byte)_pending);
            _pending >>= 8;
        }
    }

    /// <summary>All bytes; the last one is filled with zeros.</summary>
    internal byte[] ToArray()
    {
        if (_count > 0)
            Write(0, 8 - _count);
        return [.. _bytes];
    }
}
