using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Finds the rows of a table that a correction is for. A row for some versions must not hide what another says of them.</summary>
/// <param name="rows">The rows.</param>
/// <param name="key">The member that names a row.</param>
/// <param name="isByVersion">Whether several rows may have one name, for versions of their own.</param>
internal sealed class FactsRows(JsonArray rows, string key, bool isByVersion)
{
    private const string Versions = "versions";
    private const string OnlyVersions = "onlyVersions";

    private bool ClaimsNames => key == "name";

    public void Correct(JsonObject row)
    {
        JsonObject[] known = [.. rows.OfType<JsonObject>().Where(one => string.Equals(one[key]?.ToString(), row[key]?.ToString(), StringComparison.OrdinalIgnoreCase))];
        HashSet<string> versions = VersionsOf(row);
        JsonObject[] same = [.. known.Where(one => !isByVersion || versions.Count == 0 || VersionsOf(one).SetEquals(versions))];
        foreach (JsonObject one in same)
        {
            FactsOverlay.Lay(one, row);
        }

        if (known.Length == 0)
        {
            rows.Insert(0, row.DeepClone());
        }
        else if (same.Length == 0)
        {
            versions.ExceptWith(Split(known, row, versions));
            Add(known, row, versions);
        }
    }

    /// <summary>Takes versions out of the rows that have them, into rows of their own with the correction.</summary>
    private HashSet<string> Split(JsonObject[] known, JsonObject row, HashSet<string> versions)
    {
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonObject one in known)
        {
            string[] own = [.. VersionsOf(one)], shared = [.. own.Where(versions.Contains)];
            done.UnionWith(shared);
            if (shared.Length > 0 && shared.Length == own.Length)
            {
                FactsOverlay.Lay(one, row);
                one[Versions] = List(own);
            }
            else if (shared.Length > 0)
            {
                Insert(one, row, shared);
                one[Versions] = List(own.Where(version => !versions.Contains(version)));
            }
        }

        return done;
    }

    /// <summary>
    /// Versions that no row names: a row for all is where they start from. A new version of a model starts from the model, too; a price of
    /// another version is no price of this one.
    /// </summary>
    private void Add(JsonObject[] known, JsonObject row, HashSet<string> versions)
    {
        if (versions.Count == 0)
        {
            return;
        }

        if (known.FirstOrDefault(one => VersionsOf(one).Count == 0 || (ClaimsNames && one[OnlyVersions] is null)) is { } start)
        {
            Insert(start, row, versions);
        }
        else
        {
            var copy = (JsonObject)row.DeepClone();
            copy[Versions] = List(versions);
            rows.Insert(0, copy);
        }
    }

    private void Insert(JsonObject start, JsonObject row, IEnumerable<string> versions)
    {
        var copy = (JsonObject)start.DeepClone();
        FactsOverlay.Lay(copy, row);
        copy[Versions] = List(versions);
        if (ClaimsNames)
        {
            // The row that stays has the bare name.
            copy[OnlyVersions] = true;
        }

        rows.Insert(0, copy);
    }

    private static HashSet<string> VersionsOf(JsonObject row)
        => new((row[Versions] as JsonArray ?? []).Select(static version => version?.ToString() ?? ""), StringComparer.OrdinalIgnoreCase);

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(static text => (JsonNode)text!)];
}
