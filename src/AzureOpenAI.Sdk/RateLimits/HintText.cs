using System.Globalization;

namespace AzureOpenAI.Sdk;

/// <summary>Reads the times that services write into headers, the same in every culture. Garbage is null, never an exception.</summary>
internal static class HintText
{
    /// <summary>The longest time that is told apart; anything above is as good as for ever.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    private static readonly string[] Units = ["ms", "s", "m", "h", "d"];

    private static readonly string[] DateFormats =
    [
        "ddd, d MMM yyyy HH:mm:ss 'GMT'",
        "ddd, d MMM yyyy HH:mm:ss 'UTC'",
        "ddd, d MMM yyyy HH:mm:ss zzz",
        "dddd, d-MMM-yy HH:mm:ss 'GMT'",
        "ddd MMM d HH:mm:ss yyyy",
        "ddd MMM  d HH:mm:ss yyyy",
    ];

    /// <summary>Reads a number, whole or decimal, of a unit given in milliseconds. A negative one is no hint.</summary>
    internal static TimeSpan? ParseNumber(string? text, double unitInMilliseconds)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        // The parser takes the words for "infinity" and "not a number" as well, in whatever style.
        if (!double.TryParse(text, Plain, CultureInfo.InvariantCulture, out double number) || !BeginsAsNumber(text!))
        {
            return null;
        }

        double milliseconds = number * unitInMilliseconds;
        return milliseconds >= Longest.TotalMilliseconds ? Longest : TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    /// <summary>Reads an HTTP date as the time that is left until then. One that has passed is zero.</summary>
    internal static TimeSpan? ParseDate(string? text, DateTimeOffset now)
    {
        const DateTimeStyles Universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParseExact(text?.Trim(), DateFormats, CultureInfo.InvariantCulture, Universal, out DateTimeOffset until))
        {
            return null;
        }

        return until <= now ? TimeSpan.Zero : until - now;
    }

    /// <summary>Reads <c>6ms</c>, <c>1m0s</c>, <c>6h3m0.5s</c> or plain seconds.</summary>
    internal static TimeSpan? ParseDuration(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (ParseNumber(text, 1_000) is { } seconds)
        {
            return seconds;
        }

        TimeSpan total = TimeSpan.Zero;
        string rest = text!.Trim();
        while (rest.Length > 0)
        {
            int digits = CountDigits(rest);
            string? unit = Array.Find(Units, u => rest.Length >= digits + u.Length && string.CompareOrdinal(rest, digits, u, 0, u.Length) == 0);
            if (digits == 0 || unit is null || ParseNumber(rest.Substring(0, digits), Milliseconds(unit)) is not { } part)
            {
                return null;
            }

            total = total + part > Longest ? Longest : total + part;
            rest = rest.Substring(digits + unit.Length);
        }

        return total;
    }

    private static bool BeginsAsNumber(string text) => text.TrimStart()[0] is (>= '0' and <= '9') or '.';

    private static int CountDigits(string text)
    {
        int count = 0;
        while (count < text.Length && text[count] is (>= '0' and <= '9') or '.')
        {
            count++;
        }

        return count;
    }

    private static double Milliseconds(string unit) => unit switch
    {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => 86_400_000,
    };
}
