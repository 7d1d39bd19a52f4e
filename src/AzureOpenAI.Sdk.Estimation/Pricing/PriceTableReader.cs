using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>Reads the price table, and refuses one that is damaged: a wrong price is worse than none.</summary>
internal static class PriceTableReader
{
    // The dearest model of the table costs 600 a million; a thousand times as much is a slip of the unit.
    private const decimal MostPerMillion = 100_000;

    public static PriceTable Read(JsonElement root)
    {
        string asOf = root.Text("asOf") ?? throw new JsonException("The price table has no 'asOf': give the day of its prices.");
        string source = root.Text("source") ?? throw new JsonException("The price table has no 'source': say where its prices are from.");
        string currency = root.Text("currency") ?? throw new JsonException("The price table has no 'currency'.");
        decimal? priority = Read(root, "priority", "every model");
        PriceRow[] rows = [.. root.Items("prices").Select(row => ReadRow(row, asOf, currency, priority))];
        return rows.Length > 0 ? new(asOf, source, rows) : throw new JsonException("The price table has no 'prices'.");
    }

    private static PriceRow ReadRow(JsonElement row, string asOf, string currency, decimal? priority)
    {
        string model = row.Text("model") is { Length: > 0 } text ? text : throw new JsonException("A row of the price table has no 'model'.");
        JsonElement prices = row.Member("prices", JsonValueKind.Object) ?? throw new JsonException($"The row of '{model}' has no 'prices'.");
        var entries = new List<PriceEntry>();
        foreach (JsonProperty type in prices.EnumerateObject())
        {
            IEnumerable<JsonElement> all = type.Value.ValueKind == JsonValueKind.Array ? type.Value.EnumerateArray() : [type.Value];
            entries.AddRange(all.Select(price => new PriceEntry(new(type.Name), price.Texts("regions"), ReadPrice(price, row, model, asOf, currency, priority))));
        }

        return new(model, row.Texts("versions"), entries);
    }

    private static TokenPrice ReadPrice(JsonElement price, JsonElement row, string model, string asOf, string currency, decimal? priority)
    {
        JsonElement? longContext = row.Member("longContext", JsonValueKind.Object);
        return new()
        {
            Input = Read(price, "input", model) ?? throw new JsonException($"A price of '{model}' has no 'input'."),
            CachedInput = Read(price, "cachedInput", model),
            Output = Read(price, "output", model),
            CacheWrite = Read(price, "cacheWrite", model),
            AudioInput = Read(price, "audioInput", model),
            AudioOutput = Read(price, "audioOutput", model),
            LongContextAbove = longContext?.Number("above"),
            LongContextInput = longContext is { } dearer ? Read(dearer, "input", model) ?? 1 : 1,
            LongContextOutput = longContext is { } more ? Read(more, "output", model) ?? 1 : 1,
            PriorityFactor = Read(row, "priority", model) ?? priority,
            Currency = currency,
            AsOf = row.Text("asOf") ?? asOf,
            Source = row.Text("source") ?? "",
            Derived = price.Text("derived"),
        };
    }

    private static decimal? Read(JsonElement price, string name, string model)
    {
        if (price.Member(name) is null)
        {
            return null;
        }

        return price.Decimal(name) is >= 0 and <= MostPerMillion and decimal value
            ? value
            : throw new JsonException($"'{name}' of '{model}' must be a number from 0 to {MostPerMillion:0}, per million tokens.");
    }
}
