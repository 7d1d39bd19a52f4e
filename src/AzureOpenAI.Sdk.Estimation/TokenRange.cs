using System.Globalization;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A number of tokens, and how far off it may be.</summary>
public readonly record struct TokenRange
{
    /// <summary>Creates a range.</summary>
    /// <param name="lower">The fewest, at least 0.</param>
    /// <param name="expected">The likeliest.</param>
    /// <param name="upper">The most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The three are not in this order, or negative.</exception>
    public TokenRange(int lower, int expected, int upper)
    {
        if (lower < 0 || expected < lower || upper < expected)
        {
            throw new ArgumentOutOfRangeException(nameof(expected), "A range needs 0 ≤ lower ≤ expected ≤ upper.");
        }

        Lower = lower;
        Expected = expected;
        Upper = upper;
    }

    /// <summary>Creates a range that is one number.</summary>
    /// <param name="tokens">The number, at least 0.</param>
    public TokenRange(int tokens)
        : this(tokens, tokens, tokens)
    {
    }

    /// <summary>Gets the fewest tokens.</summary>
    public int Lower { get; }

    /// <summary>Gets the likeliest number of tokens. For an image or a sound of unknown size it is the most that it can cost.</summary>
    public int Expected { get; }

    /// <summary>Gets the most tokens.</summary>
    public int Upper { get; }

    /// <summary>Adds two ranges, end by end. What is too large for an <see cref="int"/> stays at its largest value.</summary>
    /// <param name="left">One range.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static TokenRange operator +(TokenRange left, TokenRange right) => left.Add(right);

    /// <inheritdoc cref="op_Addition"/>
    /// <param name="other">The other range.</param>
    public TokenRange Add(TokenRange other)
        => new(Sum(Lower, other.Lower), Sum(Expected, other.Expected), Sum(Upper, other.Upper));

    /// <summary>Returns the number, and the range where there is one.</summary>
    /// <returns>Such as <c>124</c>, or <c>124 (122 to 129)</c>.</returns>
    public override string ToString() => Lower == Upper
        ? Expected.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0} ({1} to {2})", Expected, Lower, Upper);

    internal static TokenRange Around(int expected, int below, int above)
        => new(Math.Max(0, Sum(expected, -below)), Math.Max(0, expected), Sum(Math.Max(0, expected), above));

    private static int Sum(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);
}
