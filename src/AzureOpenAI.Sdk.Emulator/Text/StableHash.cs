namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>Numbers that follow from a text, the same on every machine and in every run.</summary>
internal static class StableHash
{
    /// <summary>64 bits by FNV-1a, mixed so that near texts get far numbers.</summary>
    internal static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;

        return Next(ref hash);
    }

    /// <summary>The next number of the sequence that a state begins (SplitMix64).</summary>
    internal static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to 1 that follows from a text.</summary>
    internal static double Fraction(ReadOnlySpan<char> text) => (Of(text) >> 11) * (1.0 / (1UL << 53));
}
