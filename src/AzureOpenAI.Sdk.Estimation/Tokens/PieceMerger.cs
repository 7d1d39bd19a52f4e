using System.Buffers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>
/// Merges the bytes of a piece into tokens as byte pair encoding does: of all neighbours that make a token, those of the lowest rank
/// first, from the left. Long pieces are merged with a heap, so that their time grows as n·log n.
/// </summary>
internal static class PieceMerger
{
    /// <summary>Up to here a search through all neighbours is faster than a heap.</summary>
    internal const int LongestSearched = 96;

    private const int None = int.MaxValue;

    /// <summary>Merges a piece.</summary>
    /// <param name="vocabulary">The tokens.</param>
    /// <param name="piece">The bytes.</param>
    /// <param name="starts">Takes where each token begins; as long as the piece.</param>
    /// <returns>How many tokens there are.</returns>
    internal static int Merge(Vocabulary vocabulary, ReadOnlySpan<byte> piece, Span<int> starts)
        => piece.Length <= LongestSearched ? MergeShort(vocabulary, piece, starts) : MergeLong(vocabulary, piece, starts);

    internal static int MergeShort(Vocabulary vocabulary, ReadOnlySpan<byte> piece, Span<int> starts)
    {
        Span<int> ranks = stackalloc int[LongestSearched];
        int count = piece.Length;
        for (int i = 0; i < count; i++)
        {
            starts[i] = i;
            ranks[i] = i + 1 < count ? RankOf(vocabulary, piece.Slice(i, 2)) : None;
        }

        while (true)
        {
            int lowest = 0;
            for (int i = 1; i < count; i++)
            {
                lowest = ranks[i] < ranks[lowest] ? i : lowest;
            }

            if (ranks[lowest] == None)
            {
                return count;
            }

            starts.Slice(lowest + 2, count - lowest - 2).CopyTo(starts.Slice(lowest + 1));
            ranks.Slice(lowest + 2, count - lowest - 2).CopyTo(ranks.Slice(lowest + 1));
            count--;
            ranks[lowest] = lowest + 1 < count ? RankOf(vocabulary, piece.Slice(starts[lowest], End(starts, lowest + 1, count, piece.Length) - starts[lowest])) : None;
            if (lowest > 0)
            {
                ranks[lowest - 1] = RankOf(vocabulary, piece.Slice(starts[lowest - 1], End(starts, lowest, count, piece.Length) - starts[lowest - 1]));
            }
        }
    }

    private static int End(ReadOnlySpan<int> starts, int part, int count, int length) => part + 1 < count ? starts[part + 1] : length;

    internal static int MergeLong(Vocabulary vocabulary, ReadOnlySpan<byte> piece, Span<int> starts)
    {
        int length = piece.Length;
        int[] next = ArrayPool<int>.Shared.Rent(length);
        int[] previous = ArrayPool<int>.Shared.Rent(length);
        int[] ranks = ArrayPool<int>.Shared.Rent(length);
        var heap = new PairHeap(length);
        try
        {
            for (int i = 0; i < length; i++)
            {
                next[i] = i + 1;
                previous[i] = i - 1;
                ranks[i] = i + 1 < length ? RankOf(vocabulary, piece.Slice(i, 2)) : None;
                if (ranks[i] != None)
                {
                    heap.Add(ranks[i], i);
                }
            }

            while (heap.TryTake(out int rank, out int at))
            {
                // A pair that was changed since then stands in the heap once more, with its rank of now.
                if (ranks[at] != rank)
                {
                    continue;
                }

                int gone = next[at];
                int after = next[gone];
                next[at] = after;
                ranks[gone] = None;
                if (after < length)
                {
                    previous[after] = at;
                }

                ranks[at] = Pair(vocabulary, piece, next, at, ref heap);
                if (previous[at] is >= 0 and var before)
                {
                    ranks[before] = Pair(vocabulary, piece, next, before, ref heap);
                }
            }

            int count = 0;
            for (int i = 0; i < length; i = next[i])
            {
                starts[count++] = i;
            }

            return count;
        }
        finally
        {
            heap.Dispose();
            ArrayPool<int>.Shared.Return(next);
            ArrayPool<int>.Shared.Return(previous);
            ArrayPool<int>.Shared.Return(ranks);
        }
    }

    /// <summary>Finds the rank of a part and its neighbour as one token, and notes it in the heap.</summary>
    private static int Pair(Vocabulary vocabulary, ReadOnlySpan<byte> piece, int[] next, int at, ref PairHeap heap)
    {
        int second = next[at];
        int rank = second < piece.Length ? RankOf(vocabulary, piece.Slice(at, next[second] - at)) : None;
        if (rank != None)
        {
            heap.Add(rank, at);
        }

        return rank;
    }

    private static int RankOf(Vocabulary vocabulary, ReadOnlySpan<byte> token)
    {
        int rank = vocabulary.Find(token);
        return rank < 0 ? None : rank;
    }
}
