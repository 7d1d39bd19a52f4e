namespace AzureOpenAI.Sdk.Routing;

/// <summary>A hash that is the same in every process and on every machine (FNV-1a, its bits spread).</summary>
internal static class StableHash
{
    private const ulong Basis = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    internal static ulong Of(string text)
    {
        ulong hash = Basis;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return FastRandom.Mix(hash);
    }

    internal static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Basis;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * Prime;
        }

        return FastRandom.Mix(hash);
    }
}
