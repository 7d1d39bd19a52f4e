namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Compares what two price tables have prices for.</summary>
internal static class PriceCoverage
{
    /// <summary>Finds the prices that one table has and another has not.</summary>
    public static IEnumerable<(string Model, string Text)> Lost(PriceTable now, PriceTable before)
        => from price in before.Prices
           from version in All(price.Versions)
           from region in All(price.Regions)
           let name = $"The price of {price.Model}{(version is null ? "" : $" {version}")} ({price.DeploymentType}{(region is null ? "" : $", {region}")})"
           from lost in LostOf(price.Price, now.Find(price.Model, version, price.DeploymentType, region, out _), name)
           select (price.Model, lost);

    private static IEnumerable<string> LostOf(TokenPrice before, TokenPrice? now, string name)
    {
        if (now is null)
        {
            return [name];
        }

        (string Tokens, decimal? Before, decimal? Now)[] kinds =
        [
            ("cached input", before.CachedInput, now.CachedInput), ("output", before.Output, now.Output), ("cache writes", before.CacheWrite, now.CacheWrite),
            ("sound input", before.AudioInput, now.AudioInput), ("sound output", before.AudioOutput, now.AudioOutput), ("long contexts", before.LongContextAbove, now.LongContextAbove),
        ];
        return kinds.Where(static kind => kind.Before is not null && kind.Now is null).Select(kind => $"{name} for {kind.Tokens}");
    }

    private static IEnumerable<string?> All(IReadOnlyList<string> names) => names.Count == 0 ? [null] : [.. names];
}
