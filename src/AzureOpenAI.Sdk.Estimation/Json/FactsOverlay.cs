using System.Text.Json;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Lays corrections over a table. What the corrections do not name stays as it is.</summary>
internal static class FactsOverlay
{
    /// <param name="table">The table.</param>
    /// <param name="corrections">What differs.</param>
    /// <param name="rows">The member that lists the rows.</param>
    /// <param name="key">The member that names a row.</param>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> table, ReadOnlyMemory<byte> corrections, string rows, string key)
    {
        JsonObject merged = Parse(table), over = Parse(corrections);
        JsonArray all = merged[rows] as JsonArray ?? throw new JsonException($"The table has no '{rows}'.");
        foreach (JsonNode? row in over[rows] as JsonArray ?? [])
        {
            JsonObject given = row as JsonObject ?? throw new JsonException($"A row of '{rows}' is no object.");
            if (all.OfType<JsonObject>().FirstOrDefault(one => NameOf(one, key) == NameOf(given, key)) is { } same)
            {
                Lay(same, given);
            }
            else
            {
                // In front: a row for all versions must not hide behind one that is for all, too.
                all.Insert(0, given.DeepClone());
            }
        }

        over.Remove(rows);
        Lay(merged, over);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            merged.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span) as JsonObject ?? throw new JsonException("A table is a JSON object.");

    private static void Lay(JsonObject target, JsonObject over)
    {
        foreach (KeyValuePair<string, JsonNode?> member in over)
        {
            if (member.Value is JsonObject inner && target[member.Key] is JsonObject known)
            {
                Lay(known, inner);
            }
            else
            {
                target[member.Key] = member.Value?.DeepClone();
            }
        }
    }

    private static string NameOf(JsonObject row, string key)
        => $"{row[key]}/{string.Join(",", (row["versions"] as JsonArray ?? []).Select(static version => version?.ToString()))}";
}
