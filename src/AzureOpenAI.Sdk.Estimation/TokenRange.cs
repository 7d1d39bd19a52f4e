namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A number of tokens, and between which numbers it lies.</summary>
/// <param name="Lower">The fewest tokens.</param>
/// <param name="Expected">The most likely number.</param>
/// <param name="Upper">The most tokens.</param>
public readonly record struct TokenRange(long Lower, long Expected, long Upper)
{
    /// <summary>Makes a range of one number.</summary>
    /// <param name="tokens">The number.</param>
    /// <returns>The range.</returns>
    public static TokenRange Of(long tokens) => new(tokens, tokens, tokens);

    /// <summary>Adds two ranges.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static TokenRange operator +(TokenRange left, TokenRange right)
        => new(left.Lower + right.Lower, left.Expected + right.Expected, left.Upper + right.Upper);

    /// <summary>Adds another range.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public TokenRange Add(TokenRange other) => this + other;

    /// <summary>Returns the number, or the range when it is one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Lower == Upper ? $"{Expected}" : $"{Lower}–{Upper}, about {Expected}";
}
