using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Reads a price table in which <see cref="PriceTableCheck"/> found nothing wrong.</summary>
internal static class PriceTableReader
{
    public static PriceTable Read(JsonElement root)
    {
        (string asOf, string currency) = (root.Text("asOf")!, root.Text("currency")!);
        decimal? priority = root.Decimal("priority");
        return new(asOf, root.Text("source")!, currency, [.. root.Items("prices").Select(row => ReadRow(row, asOf, currency, priority))]);
    }

    private static PriceRow ReadRow(JsonElement row, string asOf, string currency, decimal? priority)
    {
        var entries = new List<PriceEntry>();
        foreach (JsonProperty type in row.Member("prices")!.Value.EnumerateObject())
        {
            IEnumerable<JsonElement> all = type.Value.ValueKind == JsonValueKind.Array ? type.Value.EnumerateArray() : [type.Value];
            entries.AddRange(all.Select(price => new PriceEntry(new(type.Name), price.Texts("regions"), ReadPrice(price, row, asOf, currency, priority))));
        }

        return new(row.Text("model")!, row.Texts("versions"), entries) { IsListed = row.Flag("listed") };
    }

    private static TokenPrice ReadPrice(JsonElement price, JsonElement row, string asOf, string currency, decimal? priority)
    {
        JsonElement? longContext = row.Member("longContext");
        return new()
        {
            Input = price.Decimal("input")!.Value,
            CachedInput = price.Decimal("cachedInput"),
            Output = price.Decimal("output"),
            CacheWrite = price.Decimal("cacheWrite"),
            AudioInput = price.Decimal("audioInput"),
            AudioOutput = price.Decimal("audioOutput"),
            LongContextAbove = longContext?.Number("above"),
            LongContextInput = longContext?.Decimal("input") ?? 1,
            LongContextOutput = longContext?.Decimal("output") ?? 1,
            PriorityFactor = row.Decimal("priority") ?? priority,
            Currency = currency,
            AsOf = row.Text("asOf") ?? asOf,
            Source = row.Text("source") ?? "",
            Derived = price.Text("derived"),
        };
    }
}
