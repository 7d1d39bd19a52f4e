namespace AzureOpenAI.Sdk.Estimation;

/// <summary>A part of a request and what it costs. It never holds what the part says.</summary>
public sealed class EstimatePart
{
    internal EstimatePart(EstimatePartKind kind, string label, TokenRange range, Exactness exactness)
        => (Kind, Label, Range, Exactness) = (kind, label, range, exactness);

    /// <summary>Gets what the part is.</summary>
    public EstimatePartKind Kind { get; }

    /// <summary>Gets a name for a reader, such as <c>message 2 (user)</c>.</summary>
    public string Label { get; }

    /// <summary>Gets the likeliest number of tokens. The parts' numbers add up to the request's.</summary>
    public int Tokens => Range.Expected;

    /// <summary>Gets the tokens, and how far off they may be.</summary>
    public TokenRange Range { get; }

    /// <summary>Gets how sure the count is.</summary>
    public Exactness Exactness { get; }

    /// <summary>Gets how the count came about, for a reader; null when there is nothing to say.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets why the count is not exact; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what the expected tokens cost, none of them from the cache, in the currency of the request's price; null when no price is known.</summary>
    public decimal? Cost { get; internal set; }

    /// <summary>Gets how many of the tokens are sound, which has a price of its own.</summary>
    internal TokenRange Audio { get; init; }

    /// <summary>Returns the label and the tokens.</summary>
    /// <returns>Such as <c>message 2 (user): 12</c>.</returns>
    public override string ToString() => $"{Label}: {Range}";
}
