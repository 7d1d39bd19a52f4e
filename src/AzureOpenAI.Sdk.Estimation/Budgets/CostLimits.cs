namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>How much a client may spend, in the currency of the prices. What is null is not limited.</summary>
public sealed class CostLimits
{
    /// <summary>Gets how much one call may cost.</summary>
    public decimal? PerCall { get; init; }

    /// <summary>Gets how much may be spent in any 60 minutes.</summary>
    public decimal? PerHour { get; init; }

    /// <summary>Gets how much may be spent in any 24 hours.</summary>
    public decimal? PerDay { get; init; }

    /// <summary>Gets how much may be spent in all.</summary>
    public decimal? Total { get; init; }

    /// <summary>Gets whether a call beyond a limit is let through after <see cref="CostGuard.Warned"/>, instead of being refused.</summary>
    public bool WarnOnly { get; init; }

    /// <summary>Gets whether calls whose price can't be told beforehand are let through, without being counted. They are refused by default.</summary>
    public bool AllowUnpriced { get; init; }

    internal CostLimits Validated()
    {
        foreach (decimal? limit in new[] { PerCall, PerHour, PerDay, Total })
        {
            if (limit < 0)
            {
                throw new ArgumentException("A limit of money can't be negative. Give 0 or more, or null for no limit.");
            }
        }

        return this;
    }
}
