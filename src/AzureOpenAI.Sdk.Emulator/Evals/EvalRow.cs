using System.Text;
using System.Text.Json;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.Evals;

/// <summary>A row of data, and the reply to it where there is one.</summary>
internal sealed record EvalRow(JsonElement Item, JsonElement? Sample)
{
    /// <exception cref="Refusal">400: a row has no item.</exception>
    internal static List<EvalRow> ReadContent(JsonElement rows)
        => [.. rows.EnumerateArray().Select((row, index) => Read(row) ?? throw Fields.Missing($"data_source.source.content[{index}].item"))];

    /// <summary>Reads the lines of a file; tells the first that is wrong.</summary>
    internal static (List<EvalRow> Rows, string? Fault) ReadFile(ReadOnlyMemory<byte> bytes)
    {
        List<EvalRow> rows = [];
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                if (Read(document.RootElement) is not { } row)
                    return (rows, $"Line {number} has no object 'item'.");
                rows.Add(row);
            }
            catch (JsonException)
            {
                return (rows, $"Line {number} is no JSON.");
            }
        }

        return (rows, rows.Count == 0 ? "The file has no rows." : null);
    }

    private static EvalRow? Read(JsonElement row)
        => Fields.Find(row, "item") is { ValueKind: JsonValueKind.Object } item ? new(item.Clone(), Fields.Find(row, "sample")?.Clone()) : null;
}
