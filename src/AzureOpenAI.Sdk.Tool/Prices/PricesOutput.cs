using AzureOpenAI.Sdk.Estimation.Pricing;
using AzureOpenAI.Sdk.Tool.Terminal;

namespace AzureOpenAI.Sdk.Tool.Prices;

/// <summary>Shows prices, for people and for programs.</summary>
internal static class PricesOutput
{
    public static void WriteTable(AppConsole console, PriceTable table, IReadOnlyList<ListedPrice> prices)
    {
        TextTable shown = new TextTable("Model", "Hosting", "Input", "Cached", "Cache write", "Output", "Of").Right(2, 3, 4, 5);
        foreach (ListedPrice price in prices)
        {
            shown.Add(
                Name(price),
                price.DeploymentType.ToString(),
                Number.Price(price.Price.Input),
                Number.Price(price.Price.CachedInput),
                Number.Price(price.Price.CacheWrite),
                Number.Price(price.Price.Output),
                price.Price.AsOf + (price.Price.Derived is null ? "" : " (derived)"));
        }

        shown.Write(console);
        console.Out.WriteLine();
        console.Out.WriteLine($"{Number.Of(prices.Count)} prices in {prices[0].Price.Currency} per million tokens; table of {table.AsOf}, sha256 {table.Hash[..12]}….");
    }

    public static void WriteJson(AppConsole console, PriceTable table, IReadOnlyList<ListedPrice> prices)
        => JsonOutput.Write(console, json =>
        {
            json.WriteString("asOf", table.AsOf);
            json.WriteString("hash", table.Hash);
            json.WriteList("prices", prices, price =>
            {
                json.WriteString("model", price.Model);
                json.WriteString("versions", string.Join(",", price.Versions));
                json.WriteString("deploymentType", price.DeploymentType.ToString());
                json.WriteString("regions", string.Join(",", price.Regions));
                json.WriteAmount("inputPerMillion", price.Price.Input);
                json.WriteAmount("cachedInputPerMillion", price.Price.CachedInput);
                json.WriteAmount("cacheWritePerMillion", price.Price.CacheWrite);
                json.WriteAmount("outputPerMillion", price.Price.Output);
                json.WriteString("currency", price.Price.Currency);
                json.WriteString("asOf", price.Price.AsOf);
                json.WriteString("source", price.Price.Source);
                json.WriteBoolean("isDerived", price.Price.Derived is not null);
            });
        });

    private static string Name(ListedPrice price) => price.Versions.Count == 0 ? price.Model : $"{price.Model} {string.Join(", ", price.Versions)}";
}
