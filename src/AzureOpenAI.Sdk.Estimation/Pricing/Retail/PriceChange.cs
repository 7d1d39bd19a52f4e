namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>A price that the public list has otherwise than the table.</summary>
/// <param name="Model">The model.</param>
/// <param name="DeploymentType">How it is hosted.</param>
/// <param name="Region">The region; empty where the price holds everywhere.</param>
/// <param name="Tokens">Which tokens: Input, CachedInput, CacheWrite or Output.</param>
/// <param name="Before">The price of a million in the table; null when it had none.</param>
/// <param name="After">The price of a million in the list.</param>
public sealed record PriceChange(string Model, DeploymentType DeploymentType, string Region, string Tokens, decimal? Before, decimal After);
