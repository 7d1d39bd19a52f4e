using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What models cost: a dated table, as data. Prices change; take a table of your own where they matter.</summary>
public sealed class PriceTable
{
    private static readonly Lazy<PriceTable> s_default = new(static () => Parse(EmbeddedData.Read("prices.json")));

    private readonly IReadOnlyList<PriceRow> _rows;

    internal PriceTable(string asOf, string source, IReadOnlyList<PriceRow> rows) => (AsOf, Source, _rows) = (asOf, source, rows);

    /// <summary>Gets the table that comes with this package: public list prices in US dollars, without taxes and agreements.</summary>
    public static PriceTable Default => s_default.Value;

    /// <summary>Gets the day of the newest price, as <c>yyyy-MM-dd</c>.</summary>
    public string AsOf { get; }

    /// <summary>Gets where the prices are from.</summary>
    public string Source { get; }

    /// <summary>Reads a table of your own, in the form that <c>docs/estimation.md</c> describes.</summary>
    /// <param name="utf8Json">The table's JSON.</param>
    /// <returns>The table.</returns>
    /// <exception cref="JsonException">The text is no JSON, no such table, or a price is negative or absurd; the message says which.</exception>
    public static PriceTable Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using JsonDocument document = JsonDocument.Parse(utf8Json);
        return PriceTableReader.Read(document.RootElement);
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
