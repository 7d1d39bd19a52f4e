using System.Globalization;
using AzureOpenAI.Sdk.Estimation;

namespace AzureOpenAI.Sdk.Tool.Terminal;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Number
{
    public static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>Writes a range; an upper end that is not known counts as without end.</summary>
    public static string Of(TokenRange range)
        => range.Lower == range.Upper ? Of(range.Expected) : $"{Of(range.Lower)} – {Of(range.Upper)}";

    /// <summary>Writes an amount: small ones to a millionth, so that a single request shows.</summary>
    public static string Money(decimal amount)
        => amount.ToString(Math.Abs(amount) >= 100 ? "#,0.00" : Math.Abs(amount) >= 1 ? "0.0000" : "0.000000", CultureInfo.InvariantCulture);

    public static string Money(decimal? amount, string currency) => amount is { } known ? $"{Money(known)} {currency}" : "–";

    /// <summary>Writes a price, without zeros that say nothing.</summary>
    public static string Price(decimal? price) => price is { } known ? known.ToString("#,0.######", CultureInfo.InvariantCulture) : "–";
}
