namespace AzureOpenAI.Sdk.Routing;

/// <summary>A bit for each of up to 63 names, so that sets of them are compared at once. The last bit stands for names that nobody has.</summary>
internal sealed class NameBits
{
    internal const int Most = 63;

    private const ulong Unknown = 1UL << 63;

    private readonly Dictionary<string, ulong> _bits = new(StringComparer.OrdinalIgnoreCase);

    internal int Count => _bits.Count;

    /// <summary>Gives a name its bit. Of more than fit, the further ones are as good as unknown; the rules refuse such routes.</summary>
    internal ulong Add(string name)
    {
        if (!_bits.TryGetValue(name, out ulong bit))
        {
            bit = _bits.Count < Most ? 1UL << _bits.Count : 0;
            _bits.Add(name, bit);
        }

        return bit;
    }

    /// <summary>Returns the bits of names that are all needed; one that nobody has makes a set that nobody has.</summary>
    internal ulong OfAll(IEnumerable<string> names)
    {
        ulong bits = 0;
        foreach (string name in names)
        {
            bits |= _bits.TryGetValue(name, out ulong bit) ? bit : Unknown;
        }

        return bits;
    }

    /// <summary>Returns the bits of names of which one is enough.</summary>
    internal ulong OfAny(IEnumerable<string> names) => OfAll(names);
}
