using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation;

/// <summary>The list prices of models, by version and by how a deployment is run. They are data with a date.</summary>
internal sealed class PriceTable
{
    private const decimal Unit = 1_000_000;

    private readonly List<Row> _rows = [];
    private readonly string _currency;
    private readonly string _asOf;

    private PriceTable(JsonElement root)
    {
        _asOf = root.GetProperty("asOf").GetString()!;
        _currency = root.GetProperty("currency").GetString()!;
        foreach (JsonElement row in root.GetProperty("prices").EnumerateArray())
        {
            _rows.Add(Row.Read(row));
        }
    }

    internal static PriceTable Embedded { get; } = Load();

    /// <summary>Prices a request.</summary>
    /// <returns>The price, or null with the reason.</returns>
    internal CostEstimate? Find(ModelFacts model, string askedName, DeploymentType type, long inputTokens, long? outputTokens, out string? missing)
    {
        missing = null;
        Row? row = FindRow(model, askedName);
        if (row is null || !row.Deployments.TryGetValue(type.ToString(), out Rate rate) || rate.Input is null)
        {
            missing = row is null
                ? $"No price of {model.Name} is in the table of {_asOf}."
                : $"No price of {model.Name} as {type} is in the table of {_asOf}.";
            return null;
        }

        bool isLong = row.LongAbove is { } limit && inputTokens > limit;
        decimal inputFactor = isLong ? row.LongInput : 1;
        decimal outputFactor = isLong ? row.LongOutput : 1;
        return new CostEstimate
        {
            Input = inputTokens * rate.Input.Value * inputFactor / Unit,
            InputIfCached = rate.Cached is { } cached ? inputTokens * cached * inputFactor / Unit : null,
            MaxOutput = outputTokens is { } output && rate.Output is { } price ? output * price * outputFactor / Unit : null,
            Currency = _currency,
            DeploymentType = type,
            PriceAsOf = _asOf,
            Source = row.Source,
            Note = isLong ? $"More than {row.LongAbove} prompt tokens: the whole request is billed at {row.LongInput} × input and {row.LongOutput} × output."
                : rate.Region is { } region ? $"The price of {region}; other regions may differ."
                : rate.CacheWrite is not null ? "Writing to the cache costs 1.25 × input."
                : null,
        };
    }

    /// <summary>A dated name asks for the price of that version; else the newest counts.</summary>
    private Row? FindRow(ModelFacts model, string askedName)
    {
        string? version = ModelCatalog.DateOf(askedName) ?? model.Version;
        List<Row> rows = [.. _rows.Where(row => row.Model.Equals(model.Name, StringComparison.OrdinalIgnoreCase) || model.Name.Equals($"{row.Model}-{row.Version}", StringComparison.OrdinalIgnoreCase))];
        return rows.Find(row => row.Version == version) ?? rows.LastOrDefault();
    }

    private static PriceTable Load()
    {
        using JsonDocument document = EmbeddedData.Open("prices.json");
        return new PriceTable(document.RootElement);
    }

    private readonly record struct Rate(decimal? Input, decimal? Cached, decimal? CacheWrite, decimal? Output, string? Region)
    {
        internal static Rate Read(JsonElement rate) => new(
            EmbeddedData.Money(rate, "input"), EmbeddedData.Money(rate, "cachedInput"), EmbeddedData.Money(rate, "cacheWrite"), EmbeddedData.Money(rate, "output"),
            rate.TryGetProperty("region", out JsonElement region) ? region.GetString() : null);
    }

    private sealed class Row
    {
        internal required string Model { get; init; }

        internal required string? Version { get; init; }

        internal required string Source { get; init; }

        internal required Dictionary<string, Rate> Deployments { get; init; }

        internal long? LongAbove { get; init; }

        internal decimal LongInput { get; init; } = 1;

        internal decimal LongOutput { get; init; } = 1;

        internal static Row Read(JsonElement row)
        {
            bool hasLong = row.TryGetProperty("longContext", out JsonElement longContext);
            return new Row
            {
                Model = row.GetProperty("model").GetString()!,
                Version = row.TryGetProperty("version", out JsonElement version) ? version.GetString() : null,
                Source = row.GetProperty("source").GetString()!,
                Deployments = row.GetProperty("deployments").EnumerateObject().ToDictionary(deployment => deployment.Name, deployment => Rate.Read(deployment.Value), StringComparer.Ordinal),
                LongAbove = hasLong ? EmbeddedData.Long(longContext, "above") : null,
                LongInput = hasLong ? EmbeddedData.Money(longContext, "input") ?? 1 : 1,
                LongOutput = hasLong ? EmbeddedData.Money(longContext, "output") ?? 1 : 1,
            };
        }
    }
}
