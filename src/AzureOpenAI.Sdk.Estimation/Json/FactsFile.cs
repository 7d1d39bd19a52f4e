using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>Reads a table of facts, checked as a whole before anything of it is used.</summary>
internal static class FactsFile
{
    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a table.</summary>
    /// <param name="utf8Json">Its bytes.</param>
    /// <param name="table">What sentences call it, such as <c>price table</c>.</param>
    /// <param name="shape">The members that it may have.</param>
    /// <param name="rows">The member that lists the rows.</param>
    /// <param name="check">Finds what no single value shows; null where there is no such thing.</param>
    /// <returns>The table, in which nothing is wrong.</returns>
    /// <exception cref="FactsException">It is no JSON, or no such table; every problem is listed.</exception>
    public static JsonElement Read(ReadOnlyMemory<byte> utf8Json, string table, FactsShape shape, string rows, Action<JsonElement, List<FactsProblem>>? check = null)
    {
        JsonElement root = Parse(utf8Json, table);
        var problems = new List<FactsProblem>();
        try
        {
            shape.Check(root, FactsPlace.Root, problems);
            CheckDays(root, rows, problems);
            check?.Invoke(root, problems);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            problems.Add(new("$", "A text holds half of a surrogate pair. Write whole characters."));
        }

        return problems.Count == 0 ? root : throw new FactsException($"The {table} can't be used", problems);
    }

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await Require.NotNull(stream).CopyToAsync(copy, 81_920, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }

    public static JsonElement Parse(ReadOnlyMemory<byte> utf8Json, string table)
    {
        // Some editors put a mark before UTF-8; the JSON reader takes it for a fault.
        ReadOnlyMemory<byte> text = utf8Json.Span.StartsWith(s_mark) ? utf8Json.Slice(s_mark.Length) : utf8Json;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException failure)
        {
            throw new FactsException(
                $"The {table} is no JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}): it is damaged or cut off. Take a whole copy of it, or go on without it: the table that comes with this package is then used.",
                failure);
        }
    }

    /// <summary>A row can't be of a later day than the table that it stands in.</summary>
    private static void CheckDays(JsonElement root, string rows, List<FactsProblem> problems)
    {
        string? asOf = root.Text("asOf");
        int index = 0;
        foreach (JsonElement row in root.Items(rows))
        {
            if (asOf is not null && FactsRules.IsDay(asOf) && row.Text("asOf") is { } day && FactsRules.IsDay(day) && string.CompareOrdinal(day, asOf) > 0)
            {
                problems.Add(new($"$.{rows}[{index}].asOf", $"'asOf' of '{FactsPlace.Short(row.Text("name") ?? row.Text("model") ?? "?")}' is later than that of the table, {asOf}. Bring the table's own day up to date."));
            }

            index++;
        }
    }
}
