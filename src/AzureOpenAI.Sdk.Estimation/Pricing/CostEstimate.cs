namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What a request costs at most, and what its parts cost. List prices: taxes and agreements are not in it.</summary>
public sealed class CostEstimate
{
    internal CostEstimate()
    {
    }

    /// <summary>Gets the price of the expected input tokens, none of them from the cache.</summary>
    public required decimal Input { get; init; }

    /// <summary>Gets the price of the input if the service had all of it in its cache: the least that it may cost.</summary>
    public required decimal InputLower { get; init; }

    /// <summary>Gets the price of the most input tokens that the estimate allows for, at the dearest rate.</summary>
    public required decimal InputUpper { get; init; }

    /// <summary>Gets the price of the longest reply that the request allows for; null when its length or its price is not known.</summary>
    public required decimal? MaxOutput { get; init; }

    /// <summary>Gets the most that the request may cost; null when <see cref="MaxOutput"/> is.</summary>
    public decimal? Max => InputUpper + MaxOutput;

    /// <summary>Gets the prices that were used; null where images, seconds or characters are billed, or sound by tokens: see <see cref="Lines"/>.</summary>
    public required TokenPrice? Price { get; init; }

    /// <summary>Gets what is billed, line by line: how much of it, at which price.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    /// <summary>Gets the currency, such as <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets the day of the price, as <c>yyyy-MM-dd</c>.</summary>
    public required string PriceAsOf { get; init; }

    /// <summary>Gets where the price is from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the deployment type that the price is for.</summary>
    public required DeploymentType DeploymentType { get; init; }

    /// <summary>Gets what the figure leaves out, for a reader; empty when nothing is known to be missing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Returns the input's price and the day of it.</summary>
    /// <returns>A line for a reader.</returns>
    public override string ToString()
        => string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:0.000000} {1} input, prices of {2}", Input, Currency, PriceAsOf);
}
