namespace AzureOpenAI.Sdk.Simulation.Load;

/// <summary>Chance that depends on what it is for, and not on the order in which it is asked.</summary>
internal readonly struct Dice(ulong seed)
{
    internal Dice(int seed, int id, int purpose)
        : this(Mix(Mix(Mix((ulong)seed) ^ (ulong)id) ^ (ulong)purpose))
    {
    }

    /// <summary>Returns a number from 0 to below 1.</summary>
    internal double Fraction(int draw = 0) => (Mix(seed + (ulong)draw) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Returns a number between two bounds.</summary>
    internal double Between(double least, double most, int draw = 0) => least + ((most - least) * Fraction(draw));

    /// <summary>Returns a number of a log-normal distribution.</summary>
    internal double LogNormal(double median, double sigma, int draw = 0)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - Fraction(draw))) * Math.Cos(2 * Math.PI * Fraction(draw + 1));
        return median * Math.Exp(sigma * normal);
    }

    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
