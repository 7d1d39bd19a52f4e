using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>One price of the public price list.</summary>
public sealed class RetailMeter
{
    /// <summary>Gets or sets the name of what is metered, such as <c>gpt 4.1 Inp glbl Tokens</c>.</summary>
    public string MeterName { get; set; } = "";

    /// <summary>Gets or sets the product, such as <c>Azure OpenAI</c>.</summary>
    public string ProductName { get; set; } = "";

    /// <summary>Gets or sets the region, such as <c>swedencentral</c>.</summary>
    public string Region { get; set; } = "";

    /// <summary>Gets or sets the price of a unit.</summary>
    public decimal RetailPrice { get; set; }

    /// <summary>Gets or sets the unit, such as <c>1K</c> or <c>1M</c>.</summary>
    public string UnitOfMeasure { get; set; } = "";

    /// <summary>Gets or sets the currency.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Gets or sets from when on the price holds.</summary>
    public DateTimeOffset EffectiveFrom { get; set; }

    /// <summary>Gets or sets from how many units on the price holds: 0 for all.</summary>
    public decimal TierMinimumUnits { get; set; }

    /// <summary>Gets or sets the kind: <c>Consumption</c> or <c>Reservation</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>Gets the price of a million tokens; null when the unit is none of tokens.</summary>
    internal decimal? PerMillion => UnitOfMeasure switch { "1K" => RetailPrice * 1_000, "1M" => RetailPrice, _ => null };

    internal static RetailMeter Read(JsonElement item) => new()
    {
        MeterName = item.Text("meterName") ?? "",
        ProductName = item.Text("productName") ?? "",
        Region = item.Text("armRegionName") ?? "",
        RetailPrice = item.Decimal("retailPrice") ?? 0,
        UnitOfMeasure = item.Text("unitOfMeasure") ?? "",
        Currency = item.Text("currencyCode") ?? "",
        EffectiveFrom = item.Member("effectiveStartDate", JsonValueKind.String) is { } date && date.TryGetDateTimeOffset(out DateTimeOffset from) ? from : default,
        TierMinimumUnits = item.Decimal("tierMinimumUnits") ?? 0,
        Type = item.Text("type") ?? "",
    };
}
