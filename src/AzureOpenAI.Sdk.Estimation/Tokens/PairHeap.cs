using System.Buffers;

namespace AzureOpenAI.Sdk.Estimation.Tokens;

/// <summary>Pairs of neighbours, the lowest rank first and of equal ranks the leftmost. It lives in rented memory.</summary>
internal ref struct PairHeap(int capacity)
{
    private ulong[] _items = ArrayPool<ulong>.Shared.Rent(capacity);
    private int _count;

    internal void Add(int rank, int at)
    {
        if (_count == _items.Length)
        {
            ulong[] larger = ArrayPool<ulong>.Shared.Rent(_count * 2);
            _items.CopyTo(larger, 0);
            ArrayPool<ulong>.Shared.Return(_items);
            _items = larger;
        }

        ulong item = ((ulong)rank << 32) | (uint)at;
        int i = _count++;
        while (i > 0 && _items[(i - 1) / 2] > item)
        {
            _items[i] = _items[(i - 1) / 2];
            i = (i - 1) / 2;
        }

        _items[i] = item;
    }

    internal bool TryTake(out int rank, out int at)
    {
        if (_count == 0)
        {
            (rank, at) = (0, 0);
            return false;
        }

        ulong first = _items[0];
        ulong last = _items[--_count];
        int i = 0;
        for (int child = 1; child < _count; child = (2 * i) + 1)
        {
            child += child + 1 < _count && _items[child + 1] < _items[child] ? 1 : 0;
            if (_items[child] >= last)
            {
                break;
            }

            _items[i] = _items[child];
            i = child;
        }

        _items[i] = last;
        (rank, at) = ((int)(first >> 32), (int)(uint)first);
        return true;
    }

    public readonly void Dispose() => ArrayPool<ulong>.Shared.Return(_items);
}
