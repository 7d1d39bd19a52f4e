using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Pricing;

/// <summary>What is right in a price table: a wrong price is worse than none.</summary>
internal static class PriceTableCheck
{
    private static readonly FactsRule s_price = FactsRules.Number(0, 100_000, "the dearest million tokens known costs 600; far more, or less than nothing, is a slip of the unit");
    private static readonly FactsRule s_factor = FactsRules.Number(1, 100, "a long context costs a multiple of the price");

    private static readonly FactsRule s_priority = FactsRules.Number(1, 100, "priority processing costs a multiple of the price");

    private static readonly FactsShape s_entry = new()
    {
        { "regions", FactsRules.Texts }, { "input", s_price, "give the price of a million input tokens" }, { "cachedInput", s_price }, { "output", s_price },
        { "cacheWrite", s_price }, { "audioInput", s_price }, { "audioOutput", s_price }, { "derived", FactsRules.Text },
    };

    private static readonly FactsShape s_long = new()
    {
        { "above", FactsRules.Whole(1, 20_000_000, "it is a number of input tokens"), "say above how many input tokens it counts" }, { "input", s_factor }, { "output", s_factor },
    };

    private static readonly FactsShape s_row = new()
    {
        { "model", FactsRules.Text, "name the model" }, { "versions", FactsRules.Texts },
        { "prices", FactsRules.Map(FactsRules.OneOrList(s_entry.Check)), "give a price for each deployment type" }, { "longContext", s_long.Check },
        { "priority", s_priority }, { "listed", FactsRules.Flag }, { "asOf", FactsRules.Date },
    };

    public static FactsShape Shape { get; } = new()
    {
        { "asOf", FactsRules.Date, "give the day of its prices" }, { "source", FactsRules.Text, "say where its prices are from" },
        { "currency", FactsRules.Text, "name it, as in USD" }, { "unit", FactsRules.Text }, { "priority", s_priority }, { "sources", FactsRules.Map(FactsRules.Text) },
        { "prices", FactsRules.List(s_row.Check, 1), "list the prices" },
    };

    public static void Check(JsonElement root, List<FactsProblem> problems)
    {
        FactsRules.NoTwins(root, "prices", problems);
        int index = 0;
        foreach (JsonElement row in root.Items("prices"))
        {
            if (row.Member("prices") is { ValueKind: JsonValueKind.Object } prices && !prices.EnumerateObject().Any())
            {
                problems.Add(new($"$.prices[{index}].prices", $"'{FactsPlace.Short(row.Text("model") ?? "?")}' has no 'prices': give one for a deployment type, such as GlobalStandard."));
            }

            index++;
        }
    }
}
