namespace AzureOpenAI.Sdk.Emulator.Text;

/// <summary>How likely the pieces of a reply were: made up, but plausible and the same each time.</summary>
internal static class Likelihood
{
    private static readonly string[] Others = [" the", " a", " and", " of", " to", " in", " is", ",", ".", " it", " that", " for", " was", " on", " with", " as", " be", " at", " by", " this", "\n"];

    /// <summary>The log probability of a piece: the chosen one has more than half of the probability.</summary>
    internal static double Of(string piece) => Log(Chosen(piece));

    /// <summary>What might have stood there, the likeliest first: the piece itself, then others, each with half of what the one before left over.</summary>
    internal static IEnumerable<(string Piece, double LogProb)> Alternatives(string piece, int count)
    {
        if (count > 0)
            yield return (piece, Of(piece));

        var rest = 1 - Chosen(piece);
        foreach (var other in Others.Where(other => other != piece).Take(count - 1))
        {
            rest /= 2;
            yield return (other, Log(rest));
        }
    }

    private static double Chosen(string piece) => 0.55 + (0.44 * StableHash.Fraction(piece));

    private static double Log(double probability) => Math.Round(Math.Log(probability), 6);
}
