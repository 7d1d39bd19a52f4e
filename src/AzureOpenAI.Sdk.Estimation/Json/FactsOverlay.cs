using System.Text.Json;
using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Lays corrections over a table. What the corrections do not name stays as it is, with the day and the source that it had.</summary>
internal static class FactsOverlay
{
    // The members that tell entries of a list from one another: sizes of images, regions of a price, hourly prices by type and region.
    private static readonly string[] s_identity = ["type", "regions", "sizes"];

    private static readonly FactsShape s_head = new() { { "asOf", FactsRules.Date, "give the day of the corrections" }, { "source", FactsRules.Text, "say where the corrections are from" } };

    /// <param name="table">The table.</param>
    /// <param name="corrections">What differs.</param>
    /// <param name="what">What sentences call the table.</param>
    /// <param name="rows">The member that lists the rows.</param>
    /// <param name="key">The member that names a row.</param>
    /// <param name="isByVersion">Whether several rows may have one name, for versions of their own.</param>
    public static ReadOnlyMemory<byte> Merge(ReadOnlyMemory<byte> table, ReadOnlyMemory<byte> corrections, string what, string rows, string key, bool isByVersion)
    {
        JsonElement given = FactsFile.Parse(corrections, "file of corrections");
        Check(given, what, rows, key);
        JsonObject merged = JsonObject.Create(FactsFile.Parse(table, what))!, over = JsonObject.Create(given)!;
        (string asOf, string source) = (given.Text("asOf")!, given.Text("source")!);
        (string before, string from) = (merged["asOf"]!.GetValue<string>(), merged["source"]!.GetValue<string>());
        var all = (JsonArray)merged[rows]!;
        var known = new FactsRows(all, key, isByVersion);
        foreach (JsonObject row in all.OfType<JsonObject>().Where(static row => row["asOf"] is null))
        {
            row["asOf"] = before;
        }

        foreach (JsonObject row in (over[rows] as JsonArray ?? []).OfType<JsonObject>())
        {
            row["asOf"] ??= asOf;
            row["source"] ??= source;
            known.Correct(row);
        }

        over.Remove(rows);
        Lay(merged, over);
        merged["asOf"] = string.CompareOrdinal(asOf, before) > 0 ? asOf : before;
        merged["source"] = $"{from}; corrections of {asOf}: {source}";
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            merged.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Lays one object over another, member by member.</summary>
    internal static void Lay(JsonObject target, JsonObject over)
    {
        foreach (KeyValuePair<string, JsonNode?> member in over)
        {
            switch (member.Value, target[member.Key])
            {
                case (JsonObject inner, JsonObject known):
                    Lay(known, inner);
                    break;
                case (JsonObject inner, JsonArray known) when known.All(static one => one is JsonObject):
                    // One price for all regions, where there was one for each.
                    foreach (JsonObject one in known.OfType<JsonObject>())
                    {
                        Lay(one, inner);
                    }

                    break;
                case (JsonArray list, JsonArray known) when list.Count > 0 && list.All(static one => one is JsonObject):
                    LayList(known, list);
                    break;
                case (JsonArray list, JsonObject known) when list.Count > 0 && list.All(static one => one is JsonObject):
                    var wrapped = new JsonArray(known.DeepClone());
                    LayList(wrapped, list);
                    target[member.Key] = wrapped;
                    break;
                default:
                    target[member.Key] = member.Value?.DeepClone();
                    break;
            }
        }
    }

    /// <summary>An entry that is told apart in the same way is corrected; another is put in front, for the first that fits is found.</summary>
    private static void LayList(JsonArray known, JsonArray over)
    {
        foreach (JsonObject entry in over.OfType<JsonObject>())
        {
            if (known.OfType<JsonObject>().FirstOrDefault(one => IdentityOf(one) == IdentityOf(entry)) is { } same)
            {
                Lay(same, entry);
                continue;
            }

            var start = (JsonObject?)known.OfType<JsonObject>().FirstOrDefault(one => RegionsOf(one).Count == 0 || RegionsOf(entry).IsSubsetOf(RegionsOf(one)))?.DeepClone() ?? [];
            Lay(start, entry);
            known.Insert(0, start);
        }
    }

    private static HashSet<string> RegionsOf(JsonObject entry)
        => new((entry["regions"] as JsonArray ?? []).Select(static region => region?.ToString() ?? ""), StringComparer.OrdinalIgnoreCase);

    private static string IdentityOf(JsonObject entry) => string.Join("|", s_identity.Select(name => entry[name]?.ToJsonString()));

    /// <summary>Finds what would make the laying fail, or change nothing; the merged table is checked as a whole afterwards.</summary>
    private static void Check(JsonElement corrections, string what, string rows, string key)
    {
        var problems = new List<FactsProblem>();
        FactsRules.NoDoubles(corrections, FactsPlace.Root, problems);
        s_head.CheckNeeds(corrections, FactsPlace.Root, problems);
        if (corrections.Member(rows) is { } list)
        {
            FactsRules.List((row, place, found) =>
            {
                if (row.Text(key) is null)
                {
                    found.Add(new(place.Path, $"The row has no '{key}': say which it corrects."));
                }
            })(list, FactsPlace.Root.Member(rows), problems);
        }

        if (problems.Count > 0)
        {
            throw new FactsException($"The corrections of the {what} can't be used", problems);
        }
    }
}
