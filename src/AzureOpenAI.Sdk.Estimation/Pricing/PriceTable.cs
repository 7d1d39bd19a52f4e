using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What models cost: a dated table, as data. Prices change; take a table of your own where they matter.</summary>
public sealed class PriceTable
{
    private static readonly Lazy<PriceTable> s_default = new(static () => Parse(EmbeddedData.Read("prices.json")));

    private readonly IReadOnlyList<PriceRow> _rows;
    private ReadOnlyMemory<byte> _json;

    internal PriceTable(string asOf, string source, IReadOnlyList<PriceRow> rows) => (AsOf, Source, _rows) = (asOf, source, rows);

    /// <summary>Gets the table that comes with this package: public list prices in US dollars, without taxes and agreements.</summary>
    public static PriceTable Default => s_default.Value;

    /// <summary>Gets the day of the newest price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where the prices are from.</summary>
    public string Source { get; }

    /// <summary>Gets the SHA-256 of the table's JSON, in hexadecimal: two estimates with the same hash rest on the same facts.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Reads a table of your own, in the form that <c>docs/estimation.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, no such table, or a price is negative or absurd; the message says which.</exception>
    public static PriceTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        PriceTable table = PriceTableReader.Read(document.RootElement);
        (table._json, table.Hash) = (utf8Json, FactsHash.Of(utf8Json.Span));
        return table;
    }

    /// <summary>Reads a table of your own from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="JsonException">The text is no JSON, or no such table; the message says where.</exception>
    public static PriceTable Load(string path) => Parse(File.ReadAllBytes(Require.NotEmpty(path)));

    /// <summary>Returns this table with corrections: a file of the same form that holds only what differs.</summary>
    /// <remarks>Rows of the same name and versions are merged member by member, other rows are added; everything else is merged by name. Nothing can be lost by it.</remarks>
    /// <param name="utf8Json">The corrections, with the day and the source of their own.</param>
    /// <returns>A new table, with a hash of its own.</returns>
    /// <exception cref="JsonException">The text is no JSON, or what comes out is no such table; the message says where.</exception>
    public PriceTable With(ReadOnlyMemory<byte> utf8Json) => Parse(FactsOverlay.Merge(_json, utf8Json, "prices", "model"));

    /// <summary>Gets every price of the table, for listing.</summary>
    public IReadOnlyList<ListedPrice> Prices
        => [.. _rows.SelectMany(static row => row.Entries.Select(entry => new ListedPrice(row.Model, row.Versions, entry.Type, entry.Regions, entry.Price)))];

    /// <summary>Makes sure that this table has a price for all that another has, before it takes its place.</summary>
    /// <param name="before">The table that was used so far.</param>
    /// <exception cref="JsonException">A price would be lost; the message names some.</exception>
    public void RequireCoverageOf(PriceTable before)
    {
        string[] lost = [.. Require.NotNull(before).Prices
            .Where(price => Find(price.Model, First(price.Versions), price.DeploymentType, First(price.Regions), out _) is null)
            .Select(static price => $"{price.Model} ({price.DeploymentType})").Distinct()];
        if (lost.Length > 0)
        {
            throw new JsonException($"The new price table lacks {lost.Length} prices that the old one has: {string.Join(", ", lost.Take(5))}{(lost.Length > 5 ? ", …" : "")}. Add them, or take it as corrections with {nameof(With)}.");
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

    private static string? First(IReadOnlyList<string> list) => list.Count > 0 ? list[0] : null;

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
