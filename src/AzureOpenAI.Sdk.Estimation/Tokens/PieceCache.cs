using System.Buffers.Binary;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Remembers how many tokens the pieces had that a thread has met lately. Texts repeat their words, so most pieces end here. It is bound to
/// a vocabulary and never grows: a new piece takes the place of another.
/// </summary>
internal sealed class PieceCache
{
    /// <summary>Longer pieces are rare, and would not fit into two words with their length.</summary>
    internal const int LongestPiece = 15;

    private const int SlotBits = 12;

    [ThreadStatic]
    private static PieceCache? t_last;

    private readonly Slot[] _slots = new Slot[1 << SlotBits];
    private readonly Vocabulary _vocabulary;
    private readonly PieceCache? _next;

    private PieceCache(Vocabulary vocabulary, PieceCache? next) => (_vocabulary, _next) = (vocabulary, next);

    /// <summary>Gets the thread's cache for a vocabulary. There are as many as encodings.</summary>
    internal static PieceCache Of(Vocabulary vocabulary)
    {
        for (PieceCache? cache = t_last; cache is not null; cache = cache._next)
        {
            if (ReferenceEquals(cache._vocabulary, vocabulary))
            {
                return cache;
            }
        }

        return t_last = new PieceCache(vocabulary, t_last);
    }

    /// <summary>Counts the tokens of a piece.</summary>
    /// <param name="buffer">The piece's bytes, and at least <see cref="LongestPiece"/> + 1 bytes in all.</param>
    /// <param name="length">How many bytes the piece has; at most <see cref="LongestPiece"/>.</param>
    /// <param name="starts">Room to work in, as long as the piece.</param>
    internal int Count(ReadOnlySpan<byte> buffer, int length, Span<int> starts)
    {
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(buffer);
        ulong high = BinaryPrimitives.ReadUInt64LittleEndian(buffer.Slice(8));
        // What stands behind the piece is not of it; its length takes the place of the last byte.
        low = length < 8 ? low & ((1UL << (length * 8)) - 1) : low;
        high = length <= 8 ? 0 : high & ((1UL << ((length - 8) * 8)) - 1);
        high |= (ulong)length << 56;

        ulong hash = (low ^ (high * 0x9E37_79B9_7F4A_7C15)) * 0xD6E8_FEB8_6659_FD93;
        ref Slot slot = ref _slots[(int)(hash >> (64 - SlotBits))];
        if (slot.Low == low && slot.High == high)
        {
            return slot.Count;
        }

        ReadOnlySpan<byte> piece = buffer.Slice(0, length);
        int count = _vocabulary.Find(piece) >= 0 ? 1 : PieceMerger.Merge(_vocabulary, piece, starts);
        slot = new Slot { Low = low, High = high, Count = count };
        return count;
    }

    private struct Slot
    {
        internal ulong Low;
        internal ulong High;
        internal int Count;
    }
}
