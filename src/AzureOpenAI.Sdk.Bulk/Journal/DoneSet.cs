namespace AzureOpenAI.Sdk.Bulk.Journal;

/// <summary>Which requests have a result, a bit each.</summary>
internal sealed class DoneSet
{
    private ulong[] _bits = new ulong[1_024];

    public long Count { get; private set; }

    public bool Contains(long number) => number >> 6 is var word && word < _bits.Length && (_bits[word] & (1UL << (int)(number & 63))) != 0;

    /// <returns>Whether it was not in it before.</returns>
    public bool Add(long number)
    {
        long word = number >> 6;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, (int)Math.Max(word + 1, _bits.Length * 2L));
        }

        ulong bit = 1UL << (int)(number & 63);
        if ((_bits[word] & bit) != 0)
        {
            return false;
        }

        _bits[word] |= bit;
        Count++;
        return true;
    }
}
