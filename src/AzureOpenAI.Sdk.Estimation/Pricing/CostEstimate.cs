namespace AzureOpenAI.Sdk.Estimation;

/// <summary>What a request costs, at list prices and before any agreement of yours.</summary>
public sealed class CostEstimate
{
    internal CostEstimate()
    {
    }

    /// <summary>Gets the price of the expected prompt when none of it comes from the cache.</summary>
    public required decimal Input { get; init; }

    /// <summary>Gets the price of the prompt when all of it came from the cache; null where no such price is known. A promise it is not.</summary>
    public required decimal? InputIfCached { get; init; }

    /// <summary>Gets the price of the longest reply that can come; null where no limit is known, or the model makes no text.</summary>
    public required decimal? MaxOutput { get; init; }

    /// <summary>Gets the price of the prompt and the longest reply.</summary>
    public decimal Max => Input + (MaxOutput ?? 0);

    /// <summary>Gets the currency, for example <c>USD</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets how the deployment is run.</summary>
    public required DeploymentType DeploymentType { get; init; }

    /// <summary>Gets the day of the prices.</summary>
    public required string PriceAsOf { get; init; }

    /// <summary>Gets where the prices come from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets what else matters: another price for long prompts, or the region that a regional price is of; null when nothing does.</summary>
    public string? Note { get; init; }

    /// <summary>Returns the prices.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Input:0.000000} to {Max:0.000000} {Currency} ({DeploymentType}, {PriceAsOf})");
}
