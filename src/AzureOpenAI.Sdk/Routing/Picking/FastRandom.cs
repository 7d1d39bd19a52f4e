namespace AzureOpenAI.Sdk.Routing;

/// <summary>Random numbers for choices: quick, one sequence a thread, and no secret's.</summary>
internal static class FastRandom
{
    private static int _seeds = Environment.TickCount;

    [ThreadStatic]
    private static ulong _state;

    /// <summary>Starts this thread's sequence anew, so that a test can replay it.</summary>
    internal static void Seed(ulong seed) => _state = Mix(seed) | 1;

    /// <summary>Returns 64 random bits (xorshift*).</summary>
    internal static ulong Next()
    {
        ulong x = _state;
        if (x == 0)
        {
            x = Mix((ulong)Interlocked.Add(ref _seeds, 0x3C6EF372)) | 1;
        }

        x ^= x >> 12;
        x ^= x << 25;
        x ^= x >> 27;
        _state = x;
        return x * 0x2545F4914F6CDD1D;
    }

    /// <summary>Returns a number from 0 to below a bound.</summary>
    internal static int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Returns a number from 0 to below 1.</summary>
    internal static double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Spreads the bits of a number (the finalizer of splitmix64).</summary>
    internal static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
