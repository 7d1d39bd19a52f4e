using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>What is right in a table of trainings: a wrong price is worse than none.</summary>
internal static class TrainingTableCheck
{
    private static readonly FactsRule s_price = FactsRules.Number(0, 100_000, "the dearest training known costs 25 a million tokens and 100 an hour; a negative or absurd price is a slip of the unit");

    private static readonly FactsShape s_model = new()
    {
        { "model", FactsRules.Text, "name the model" }, { "versions", FactsRules.Texts }, { "methods", FactsRules.Texts },
        { "perMillion", s_price }, { "perHour", s_price }, { "mostPerJob", s_price }, { "asOf", FactsRules.Date },
    };

    public static FactsShape Shape { get; } = new()
    {
        { "asOf", FactsRules.Date, "give the day of its prices" }, { "source", FactsRules.Text, "say where its prices are from" },
        { "currency", FactsRules.Text, "name it, as in USD" }, { "unit", FactsRules.Text }, { "sources", FactsRules.Map(FactsRules.Text) },
        { "notes", FactsRules.Texts }, { "models", FactsRules.List(s_model.Check, 1), "list the models" },
    };

    /// <summary>Of two rows for the same version the second would never be seen.</summary>
    public static void Check(JsonElement root, List<FactsProblem> problems)
        => FactsRules.NoTwins(root, "models", problems);
}
