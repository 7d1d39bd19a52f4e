using System.Text.Json;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Emulator.Evals.Grading;

/// <summary>Fills in templates: <c>{{item.answer}}</c> is a member of the row, <c>{{sample.output_text}}</c> one of the reply.</summary>
internal static partial class Template
{
    /// <exception cref="GradingException">The row has no such member.</exception>
    internal static string Fill(string template, EvalRow row) => Place().Replace(template, place => Find(place.Groups[1].Value, row));

    private static string Find(string path, EvalRow row)
    {
        var steps = path.Split('.');
        JsonElement? at = steps[0] switch { "item" => row.Item, "sample" => row.Sample, _ => null };
        foreach (var step in steps.Skip(1))
            at = at is { ValueKind: JsonValueKind.Object } holder && holder.TryGetProperty(step, out var member) ? member : null;

        return at is not { } value ? throw new GradingException($"There is no '{path}' in the row.")
            : value.ValueKind == JsonValueKind.String ? value.GetString()!
            : value.GetRawText();
    }

    [GeneratedRegex(@"\{\{\s*([\w.]+)\s*\}\}")]
    private static partial Regex Place();
}
