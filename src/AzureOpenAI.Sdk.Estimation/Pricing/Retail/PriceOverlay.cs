using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>Writes refreshed prices as corrections of a table.</summary>
internal static class PriceOverlay
{
    public static decimal? Of(TokenPrice price, MeterDirection direction) => direction switch
    {
        MeterDirection.Input => price.Input,
        MeterDirection.CachedInput => price.CachedInput,
        MeterDirection.CacheWrite => price.CacheWrite,
        _ => price.Output,
    };

    public static ReadOnlyMemory<byte> Write(ListedPrice[] known, Dictionary<(ListedPrice Price, string Region), Dictionary<MeterDirection, decimal>> found, DateTimeOffset today)
    {
        string day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("asOf", day);
            writer.WriteString("source", "Azure Retail Prices API");
            writer.WriteStartArray("prices");
            foreach (var row in found.GroupBy(static one => (one.Key.Price.Model, Versions: string.Join(",", one.Key.Price.Versions))))
            {
                ListedPrice first = row.First().Key.Price;
                writer.WriteStartObject();
                writer.WriteString("model", first.Model);
                if (first.Versions.Count > 0)
                {
                    WriteList(writer, "versions", first.Versions);
                }

                writer.WriteString("asOf", day);
                writer.WriteString("source", "Azure Retail Prices API");
                writer.WriteStartObject("prices");
                foreach (var type in row.GroupBy(static one => one.Key.Price.DeploymentType))
                {
                    WriteType(writer, type.Key, [.. type.Select(static one => (one.Key.Price, one.Key.Region, one.Value))], known, first);
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteType(Utf8JsonWriter writer, DeploymentType type, (ListedPrice Price, string Region, Dictionary<MeterDirection, decimal> Found)[] prices, ListedPrice[] known, ListedPrice row)
    {
        if (prices.All(static price => price.Region.Length == 0))
        {
            writer.WritePropertyName(type.ToString());
            WritePrice(writer, prices[0].Price.Price, prices[0].Found, []);
            return;
        }

        // The price of a region stands before those of many.
        writer.WriteStartArray(type.ToString());
        foreach ((ListedPrice price, string region, Dictionary<MeterDirection, decimal> found) in prices)
        {
            WritePrice(writer, price.Price, found, [region]);
        }

        foreach (ListedPrice old in known.Where(one => one.DeploymentType == type && one.Model == row.Model && one.Versions.SequenceEqual(row.Versions)))
        {
            WritePrice(writer, old.Price, [], old.Regions);
        }

        writer.WriteEndArray();
    }

    private static void WritePrice(Utf8JsonWriter writer, TokenPrice price, Dictionary<MeterDirection, decimal> found, IReadOnlyList<string> regions)
    {
        writer.WriteStartObject();
        if (regions.Count > 0)
        {
            WriteList(writer, "regions", regions);
        }

        Write(writer, "input", MeterDirection.Input, price, found);
        Write(writer, "cachedInput", MeterDirection.CachedInput, price, found);
        Write(writer, "cacheWrite", MeterDirection.CacheWrite, price, found);
        Write(writer, "output", MeterDirection.Output, price, found);
        if (price.AudioInput is { } heard)
        {
            writer.WriteNumber("audioInput", heard);
        }

        if (price.AudioOutput is { } spoken)
        {
            writer.WriteNumber("audioOutput", spoken);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, MeterDirection direction, TokenPrice price, Dictionary<MeterDirection, decimal> found)
    {
        if ((found.TryGetValue(direction, out decimal fresh) ? fresh : Of(price, direction)) is { } value)
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
