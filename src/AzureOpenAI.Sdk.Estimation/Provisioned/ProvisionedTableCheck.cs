using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.Provisioned;

/// <summary>What is right in a table of provisioned throughput.</summary>
internal static class ProvisionedTableCheck
{
    private static readonly FactsRule s_price = FactsRules.Number(0.0001m, 1_000_000, "a unit costs about a dollar an hour; nothing, less or far more is a slip");
    private static readonly FactsRule s_weight = FactsRules.Number(0, 100, "it says how many input tokens a token counts as");
    private static readonly FactsRule s_sold = FactsRules.List(FactsRules.Whole(1, 100_000, "it is a number of units: the least, then the step"), 2);

    private static readonly FactsShape s_long = new()
    {
        { "above", FactsRules.Whole(1, 20_000_000, "it is a number of input tokens"), "say above how many input tokens it counts" },
        { "input", s_weight }, { "cached", s_weight }, { "cacheWrite", s_weight }, { "output", s_weight },
    };

    private static readonly FactsShape s_model = new()
    {
        { "name", FactsRules.Text, "name the model" }, { "inputTpm", FactsRules.Number(1, 10_000_000, "the largest known is 59,400 input tokens a minute"), "say how many input tokens a minute a unit takes" },
        { "outputWeight", FactsRules.Number(1, 100, "an output token is never lighter than one of input"), "say how many input tokens an output token counts as" },
        { "imageInputWeight", s_weight }, { "inputWeight", s_weight }, { "cachedWeight", s_weight }, { "cacheWriteWeight", s_weight },
        { "global", s_sold }, { "regional", s_sold }, { "longContext", s_long.Check }, { "asOf", FactsRules.Date },
    };

    private static readonly FactsShape s_hourly = new() { { "type", FactsRules.Text, "name the deployment type" }, { "regions", FactsRules.Texts }, { "price", s_price, "give what an hour of a unit costs" } };
    private static readonly FactsShape s_reservation = new() { { "month", s_price }, { "year", s_price } };

    public static FactsShape Shape { get; } = new()
    {
        { "asOf", FactsRules.Date, "give the day of its facts" }, { "source", FactsRules.Text, "say where its facts are from" }, { "currency", FactsRules.Text, "name it, as in USD" },
        { "hourly", FactsRules.List(s_hourly.Check) }, { "reservations", FactsRules.Map(s_reservation.Check) }, { "models", FactsRules.List(s_model.Check, 1), "list the models" },
    };

    public static void Check(JsonElement root, List<FactsProblem> problems)
        => FactsRules.NoTwins(root, "models", problems);
}
