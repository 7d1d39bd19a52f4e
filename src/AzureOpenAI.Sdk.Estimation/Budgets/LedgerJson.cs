using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Budgets;

/// <summary>Writes and reads a ledger.</summary>
internal static class LedgerJson
{
    public static byte[] Write(Ledger ledger)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteNumber("spent", ledger.Total);
            writer.WriteStartObject("minutes");
            foreach (KeyValuePair<long, decimal> minute in ledger.Minutes)
            {
                writer.WriteNumber(minute.Key.ToString(CultureInfo.InvariantCulture), minute.Value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static Ledger Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            JsonElement root = document.RootElement;
            var ledger = new Ledger { Total = Amount(root.GetProperty("spent")) };
            foreach (JsonProperty minute in root.GetProperty("minutes").EnumerateObject())
            {
                ledger.Add(long.Parse(minute.Name, CultureInfo.InvariantCulture), Amount(minute.Value));
            }

            return root.GetProperty("version").GetInt32() == 1 ? ledger : throw Unfit();
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Unfit();
        }
    }

    private static decimal Amount(JsonElement element) => element.GetDecimal() is >= 0 and var amount ? amount : throw Unfit();

    private static ArgumentException Unfit()
        => new($"This is no budget that {nameof(CostGuard)}.{nameof(CostGuard.Save)} wrote. Give what it returned, or leave it out to begin anew.");
}
