using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>An amount of money, and how far off it may be.</summary>
/// <param name="Lower">The least.</param>
/// <param name="Expected">The likeliest.</param>
/// <param name="Upper">The most.</param>
public readonly record struct MoneyRange(decimal Lower, decimal Expected, decimal Upper)
{
    /// <summary>Returns the amount, and the range where there is one.</summary>
    /// <returns>Such as <c>1.25 (1.20 to 1.30)</c>.</returns>
    public override string ToString()
        => string.Format(CultureInfo.InvariantCulture, Lower == Upper ? "{0:0.00####}" : "{0:0.00####} ({1:0.00####} to {2:0.00####})", Expected, Lower, Upper);

    internal static MoneyRange Of(TokenRange tokens, decimal perMillion)
        => new(tokens.Lower * perMillion / 1_000_000, tokens.Expected * perMillion / 1_000_000, tokens.Upper * perMillion / 1_000_000);

    internal MoneyRange Times(int factor) => new(Lower * factor, Expected * factor, Upper * factor);
}
