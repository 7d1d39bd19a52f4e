using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Finds examples that were there before, by a hash of their line. It remembers a bounded number of them.</summary>
internal sealed class SeenExamples
{
    /// <summary>How many examples are remembered: some 16 MB.</summary>
    internal const int Most = 500_000;

    private readonly Dictionary<ulong, long> _lines = [];

    /// <summary>Finds the line on which the same example stood; null when it is new, or when too many came before it.</summary>
    public long? FindOrAdd(ReadOnlySpan<byte> example, long line)
    {
        ulong hash = Hash(example);
        if (_lines.TryGetValue(hash, out long first))
        {
            return first;
        }

        if (_lines.Count < Most)
        {
            _lines.Add(hash, line);
        }

        return null;
    }

    private static ulong Hash(ReadOnlySpan<byte> example)
    {
#if NET
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(example, hash);
#else
        using var sha = SHA256.Create();
        ReadOnlySpan<byte> hash = sha.ComputeHash(example.ToArray());
#endif
        return MemoryMarshal.Read<ulong>(hash);
    }
}
