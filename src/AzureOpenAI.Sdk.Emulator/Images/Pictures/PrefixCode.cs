using AzureOpenAI.Sdk.Emulator.Bytes;

namespace AzureOpenAI.Sdk.Emulator.Images.Pictures;

/// <summary>A Huffman code of a lossless WebP: the commoner a symbol, the fewer its bits.</summary>
internal sealed class PrefixCode
{
    private const int Longest = 15;
    private const int LengthSymbols = 19;

    // The order in which the lengths of the code for lengths stand; the first three are for repetitions.
    private static readonly int[] LengthOrder = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    private readonly int[] _lengths;
    private readonly uint[] _codes;
    private readonly int? _only;

    private PrefixCode(int[] lengths, int? only)
    {
        _lengths = lengths;
        _only = only;
        _codes = MakeCodes(lengths);
    }

    /// <summary>The code for every fourth byte of a text of bytes.</summary>
    internal static PrefixCode Of(byte[] bytes, int offset, int symbols)
    {
        var counts = new long[symbols];
        for (var i = offset; i < bytes.Length; i += 4)
            counts[bytes[i]]++;

        var used = Enumerable.Range(0, symbols).Where(symbol => counts[symbol] > 0).ToList();
        if (used.Count == 1)
            return new(new int[symbols], used[0]);

        // Flatter counts give shorter codes; the loop ends, as equal ones give codes of 9 bits.
        var lengths = MakeLengths(counts, used);
        while (lengths.Max() > Longest)
        {
            foreach (var symbol in used)
                counts[symbol] = (counts[symbol] + 1) / 2;
            lengths = MakeLengths(counts, used);
        }

        return new(lengths, null);
    }

    /// <summary>Writes a code of one symbol, which takes no bits.</summary>
    internal static void WriteSingle(BitWriter bits, uint symbol)
    {
        bits.Write(1, 1);
        bits.Write(0, 1);
        bits.Write(1, 1);
        bits.Write(symbol, 8);
    }

    internal void WriteTo(BitWriter bits)
    {
        if (_only is { } only)
        {
            WriteSingle(bits, (uint)only);
            return;
        }

        // Lengths from 0 to 15 as they are, in a code of four bits for each.
        bits.Write(0, 1);
        bits.Write(LengthSymbols - 4, 4);
        foreach (var symbol in LengthOrder)
            bits.Write(symbol <= Longest ? 4u : 0, 3);
        bits.Write(0, 1);
        foreach (var length in _lengths)
            bits.Write(Reverse((uint)length, 4), 4);
    }

    internal void WriteSymbol(BitWriter bits, int symbol)
    {
        if (_only is null)
            bits.Write(_codes[symbol], _lengths[symbol]);
    }

    private static int[] MakeLengths(long[] counts, List<int> used)
    {
        var lengths = new int[counts.Length];
        var queue = new PriorityQueue<(long Count, List<int> Symbols), long>(used.Select(symbol => ((counts[symbol], new List<int> { symbol }), counts[symbol])));
        while (queue.Count > 1)
        {
            var (one, other) = (queue.Dequeue(), queue.Dequeue());
            one.Symbols.AddRange(other.Symbols);
            foreach (var symbol in one.Symbols)
                lengths[symbol]++;
            queue.Enqueue((one.Count + other.Count, one.Symbols), one.Count + other.Count);
        }

        return lengths;
    }

    // Codes of a length follow each other; they are written with their highest bit first.
    private static uint[] MakeCodes(int[] lengths)
    {
        var codes = new uint[lengths.Length];
        var code = 0u;
        for (var length = 1; length <= Longest; length++)
        {
            code <<= 1;
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                    codes[symbol] = Reverse(code++, length);
            }
        }

        return codes;
    }

    private static uint Reverse(uint value, int bits)
    {
        var reversed = 0u;
        for (var i = 0; i < bits; i++)
            reversed |= ((value >> i) & 1) << (bits - 1 - i);
        return reversed;
    }
}
