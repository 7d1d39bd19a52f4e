using System.Diagnostics.CodeAnalysis;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What models cost: a dated table, as data. Prices change; take a table of your own where they matter.</summary>
public sealed class PriceTable
{
    private static readonly Lazy<PriceTable> s_default = new(static () => Parse(EmbeddedData.Read("prices.json")));

    private readonly IReadOnlyList<PriceRow> _rows;
    private ReadOnlyMemory<byte> _json;

    internal PriceTable(string asOf, string source, string currency, IReadOnlyList<PriceRow> rows) => (AsOf, Source, Currency, _rows) = (asOf, source, currency, rows);

    /// <summary>Gets the table that comes with this package: public list prices in US dollars, without taxes and agreements.</summary>
    public static PriceTable Default => s_default.Value;

    /// <summary>Gets the day of the newest price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where the prices are from.</summary>
    public string Source { get; }

    /// <summary>Gets the currency of all its prices, such as <c>USD</c>.</summary>
    public string Currency { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in lower-case hexadecimal: two estimates with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form that <c>docs/estimation.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, no such table, or a price is negative or absurd; every problem is listed with its place.</exception>
    public static PriceTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        byte[] own = utf8Json.ToArray();
        PriceTable table = PriceTableReader.Read(FactsFile.Read(own, "price table", PriceTableCheck.Shape, "prices", PriceTableCheck.Check));
        (table._json, table.Hash) = (own, FactsHash.Of(own));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static PriceTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Reads a table of your own from a stream, which is read to its end and stays open.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FactsException">The text is no JSON, or no such table; every problem is listed with its place.</exception>
    public static async Task<PriceTable> LoadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
        => Parse(await FactsFile.ReadAsync(utf8Json, cancellationToken).ConfigureAwait(false));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs, with its own <c>asOf</c> and <c>source</c>.</summary>
    /// <remarks>
    /// Members that are not given stay. A row without <c>versions</c> corrects all rows of its model; one with versions corrects those,
    /// and what it does not say it takes from the row that was found for them so far. A price of some regions leaves the other regions
    /// as they are. Rows of new models are added. Nothing is lost by it.
    /// </remarks>
    /// <param name="utf8Json">The corrections.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="FactsException">The text is no JSON, or what comes out is no such table; every problem is listed with its place.</exception>
    public PriceTable With(ReadOnlyMemory<byte> utf8Json)
        => Parse(FactsOverlay.Merge(_json, utf8Json, "price table", "prices", "model", isByVersion: true));

    /// <summary>Takes another table in place of this one, but not one that has lost prices.</summary>
    /// <param name="table">The table to take.</param>
    /// <param name="mayLose">Names of models whose prices may be missing from it.</param>
    /// <returns>The table to take.</returns>
    /// <exception cref="FactsException">Prices would be lost; each is named.</exception>
    public PriceTable ReplaceWith(PriceTable table, IEnumerable<string>? mayLose = null)
    {
        Require.NotNull(table).RequireCoverageOf(this, mayLose);
        return table;
    }

    /// <summary>Gets the table as the JSON that it was read from, to be kept in a file and read again with <see cref="Load"/>.</summary>
    /// <returns>The JSON, in UTF-8; its SHA-256 is <see cref="Hash"/>.</returns>
    public byte[] ToUtf8Json() => _json.ToArray();

    /// <summary>Gets every price of the table, for listing.</summary>
    public IReadOnlyList<ListedPrice> Prices
        => [.. _rows.SelectMany(static row => row.Entries.Select(entry => new ListedPrice(row.Model, row.Versions, entry.Type, entry.Regions, entry.Price)))];

    /// <summary>Makes sure that this table has a price for all that another has, before it takes its place.</summary>
    /// <param name="before">The table that was used so far.</param>
    /// <param name="mayLose">Names of models whose prices may be missing.</param>
    /// <exception cref="FactsException">Prices would be lost, of a version, a deployment type, a region or a kind of token; each is named.</exception>
    public void RequireCoverageOf(PriceTable before, IEnumerable<string>? mayLose = null)
    {
        HashSet<string> allowed = new(mayLose ?? [], StringComparer.OrdinalIgnoreCase);
        FactsProblem[] lost = [.. PriceCoverage.Lost(this, Require.NotNull(before)).Where(price => !allowed.Contains(price.Model))
            .Select(static price => price.Text).Distinct()
            .Select(static text => new FactsProblem("$.prices", $"{text} would be lost. Add it, allow it by the model's name, or take the table as corrections with {nameof(With)}."))];
        if (lost.Length > 0)
        {
            throw new FactsException($"The new price table of {AsOf} lacks prices that the one of {before.AsOf} has", lost);
        }
    }

    /// <summary>Finds what a model costs.</summary>
    /// <param name="model">The model's name, without a version, such as <c>gpt-4o</c>.</param>
    /// <param name="version">The version; null for the newest that has a price.</param>
    /// <param name="type">How the deployment is hosted.</param>
    /// <param name="region">Where it is, such as <c>swedencentral</c>: needed for <see cref="DeploymentType.Standard"/>.</param>
    /// <param name="price">The price.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetPrice(string model, string? version, DeploymentType type, string? region, [NotNullWhen(true)] out TokenPrice? price)
    {
        price = Find(Require.NotNull(model), version, type, region, out _);
        return price is not null;
    }

    internal TokenPrice? Find(string model, string? version, DeploymentType type, string? region, out string? reason)
    {
        reason = null;
        PriceRow? row = _rows.FirstOrDefault(row => row.IsFor(model, version));
        if (row is null)
        {
            reason = $"The price table of {AsOf} has no price of {(version is null ? model : $"{model} {version}")}.";
            return null;
        }

        TokenPrice? price = row.Find(type, region);
        if (price is null)
        {
            reason = type.IsProvisioned ? "Provisioned throughput is paid by the hour, not by the token."
                : row.IsRegional(type) && string.IsNullOrEmpty(region) ? $"The price of {type} depends on the region: set {nameof(TokenEstimatorOptions)}.{nameof(TokenEstimatorOptions.Region)}."
                : row.IsRegional(type) ? $"The price table of {AsOf} has no {type} price of {model} in '{region}'."
                : $"The price table of {AsOf} has no {type} price of {model}.";
        }

        return price;
    }
}
