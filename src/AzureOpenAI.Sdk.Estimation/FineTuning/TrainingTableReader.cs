using System.Text.Json;
using AzureOpenAI.Sdk.Estimation.Json;

namespace AzureOpenAI.Sdk.Estimation.FineTuning;

/// <summary>Reads a table of trainings in which <see cref="TrainingTableCheck"/> found nothing wrong.</summary>
internal static class TrainingTableReader
{
    public static TrainingTable Read(JsonElement root)
    {
        (string asOf, string currency) = (root.Text("asOf")!, root.Text("currency")!);
        return new(asOf, root.Text("source")!, root.Texts("notes"), [.. root.Items("models").Select(row => ReadRow(row, asOf, currency))]);
    }

    private static TrainingRow ReadRow(JsonElement row, string asOf, string currency) => new(row.Text("model")!, row.Texts("versions"), new()
    {
        Methods = row.Texts("methods"),
        PerMillion = row.Decimal("perMillion"),
        PerHour = row.Decimal("perHour"),
        MostPerJob = row.Decimal("mostPerJob"),
        Currency = currency,
        AsOf = row.Text("asOf") ?? asOf,
        Source = row.Text("source") ?? "",
    });
}
