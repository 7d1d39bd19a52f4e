using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Reads the table of trainings, and refuses one that is damaged: a wrong price is worse than none.</summary>
internal static class TrainingTableReader
{
    // The dearest training of the table costs 25 a million and 100 an hour; far more is a slip of the unit.
    private const decimal MostPrice = 100_000;

    public static TrainingTable Read(JsonElement root)
    {
        string asOf = root.Text("asOf") ?? throw new JsonException("The training table has no 'asOf': give the day of its prices.");
        string source = root.Text("source") ?? throw new JsonException("The training table has no 'source': say where its prices are from.");
        string currency = root.Text("currency") ?? throw new JsonException("The training table has no 'currency'.");
        TrainingRow[] rows = [.. root.Items("models").Select(row => ReadRow(row, asOf, currency))];
        return rows.Length > 0 ? new(asOf, source, root.Texts("notes"), rows) : throw new JsonException("The training table has no 'models'.");
    }

    private static TrainingRow ReadRow(JsonElement row, string asOf, string currency)
    {
        string model = row.Text("model") is { Length: > 0 } text ? text : throw new JsonException("A row of the training table has no 'model'.");
        return new(model, row.Texts("versions"), new()
        {
            Methods = row.Texts("methods"),
            PerMillion = Read(row, "perMillion", model),
            PerHour = Read(row, "perHour", model),
            MostPerJob = Read(row, "mostPerJob", model),
            Currency = currency,
            AsOf = row.Text("asOf") ?? asOf,
            Source = row.Text("source") ?? "",
        });
    }

    private static decimal? Read(JsonElement row, string name, string model)
        => row.Member(name) is null ? null
            : row.Decimal(name) is >= 0 and <= MostPrice and decimal value ? value
            : throw new JsonException($"'{name}' of '{model}' must be a number from 0 to {MostPrice:0}.");
}
