namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>A price table brought up to date by the public price list.</summary>
public sealed class PriceRefresh
{
    private PriceRefresh(PriceTable table, IReadOnlyList<PriceChange> changes, IReadOnlyList<string> unknownMeters, int confirmed)
        => (Table, Changes, UnknownMeters, Confirmed) = (table, changes, unknownMeters, confirmed);

    /// <summary>Gets the new table. What the list did not name stays as it was.</summary>
    public PriceTable Table { get; }

    /// <summary>Gets the prices that changed.</summary>
    public IReadOnlyList<PriceChange> Changes { get; }

    /// <summary>Gets the meters whose names were not understood, or whose model the table does not have.</summary>
    public IReadOnlyList<string> UnknownMeters { get; }

    /// <summary>Gets how many prices the list has as the table had them.</summary>
    public int Confirmed { get; }

    /// <summary>Lays the meters of the list over a table.</summary>
    /// <remarks>
    /// Of each meter the newest price counts that holds today; tiers above the first and prices of nothing are left out. Global and Data
    /// Zone prices replace those of the table; a regional price is added for its region.
    /// </remarks>
    /// <param name="table">The table.</param>
    /// <param name="meters">The meters, in the table's currency.</param>
    /// <param name="today">The day, for prices that hold from a later one on.</param>
    /// <returns>The new table, and what changed.</returns>
    /// <exception cref="ArgumentException">There are no meters, they are in another currency, or so few are understood that something must be wrong.</exception>
    public static PriceRefresh Apply(PriceTable table, IEnumerable<RetailMeter> meters, DateTimeOffset today)
    {
        Require.NotNull(table);
        RetailMeter[] current = [.. Require.NotNull(meters)
            .Where(meter => meter is { TierMinimumUnits: 0, RetailPrice: > 0 } && meter.EffectiveFrom <= today)
            .GroupBy(static meter => (meter.ProductName, meter.MeterName, meter.Region))
            .Select(static group => group.OrderByDescending(static meter => meter.EffectiveFrom).First())];
        ListedPrice[] known = [.. table.Prices];
        string currency = known[0].Price.Currency;
        if (current.FirstOrDefault(meter => meter.Currency.Length > 0 && meter.Currency != currency) is { } other)
        {
            throw new ArgumentException($"The price list is in {other.Currency}, the table in {currency}. Ask for the table's currency.", nameof(meters));
        }

        var found = new Dictionary<(ListedPrice Price, string Region), Dictionary<MeterDirection, decimal>>();
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (RetailMeter meter in current)
        {
            if (!MeterName.TryParse(meter.MeterName, out MeterName? name) || meter.PerMillion is not { } price || Find(known, name, meter.Region) is not { } row)
            {
                unknown.Add(meter.MeterName);
                continue;
            }

            (ListedPrice, string) key = (row, name.Type == DeploymentType.Standard ? meter.Region : "");
            if (!found.TryGetValue(key, out Dictionary<MeterDirection, decimal>? prices))
            {
                found.Add(key, prices = []);
            }

            prices[name.Direction] = Math.Round(price, 6);
        }

        if (found.Count == 0)
        {
            throw new ArgumentException("None of the meters is a price that the table has: the list may have renamed them. The table stays as it was.", nameof(meters));
        }

        var changes = new List<PriceChange>();
        int confirmed = 0;
        foreach (((ListedPrice row, string region), Dictionary<MeterDirection, decimal> prices) in found.Select(static one => (one.Key, one.Value)))
        {
            foreach (KeyValuePair<MeterDirection, decimal> price in prices)
            {
                decimal? before = PriceOverlay.Of(row.Price, price.Key);
                if (before == price.Value)
                {
                    confirmed++;
                }
                else
                {
                    changes.Add(new(row.Model, row.DeploymentType, region, price.Key.ToString(), before, price.Value));
                }
            }
        }

        PriceTable refreshed = changes.Count == 0 ? table : table.With(PriceOverlay.Write(known, found, today));
        refreshed.RequireCoverageOf(table);
        return new(refreshed, changes, [.. unknown], confirmed);
    }

    private static ListedPrice? Find(ListedPrice[] known, MeterName name, string region)
    {
        ListedPrice[] rows = [.. known.Where(price => price.DeploymentType == name.Type && string.Equals(price.Model, name.Model, StringComparison.OrdinalIgnoreCase))];
        if (name.MonthDay is { } day)
        {
            string dashed = $"-{day.Substring(0, 2)}-{day.Substring(2)}";
            rows = [.. rows.Where(price => price.Versions.Count == 0 || price.Versions.Any(version => version == day || version.EndsWith(dashed, StringComparison.Ordinal)))];
        }

        return rows.FirstOrDefault(price => price.Regions.Contains(region, StringComparer.OrdinalIgnoreCase)) ?? rows.FirstOrDefault();
    }
}
