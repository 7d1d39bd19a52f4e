using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace AzureOpenAI.Sdk.Estimation.Pricing.Retail;

/// <summary>What a meter's name says. Names are spelt in many ways: hyphens or blanks, words short or long, run together or not.</summary>
internal sealed record MeterName(string Model, string? MonthDay, MeterDirection Direction, DeploymentType Type)
{
    private static readonly HashSet<string> s_input = new(StringComparer.Ordinal) { "inp", "inpt", "input" };
    private static readonly HashSet<string> s_output = new(StringComparer.Ordinal) { "outp", "outpt", "opt", "out", "output" };
    private static readonly HashSet<string> s_cached = new(StringComparer.Ordinal) { "cached", "cchd", "ccchd", "cd", "ch" };
    private static readonly HashSet<string> s_global = new(StringComparer.Ordinal) { "glbl", "gl", "global" };
    private static readonly HashSet<string> s_zone = new(StringComparer.Ordinal) { "zone", "dzone", "dz", "dzn", "datazone" };
    private static readonly HashSet<string> s_regional = new(StringComparer.Ordinal) { "regnl", "rgnl", "regional", "regn" };
    private static readonly HashSet<string> s_batch = new(StringComparer.Ordinal) { "batch", "bat" };
    private static readonly HashSet<string> s_plain = new(StringComparer.Ordinal) { "std", "shortco", "data", "1m", "tokens", "token", "wr" };

    // Priority processing, long contexts, and training are priced elsewhere.
    private static readonly HashSet<string> s_others = new(StringComparer.Ordinal) { "pp", "longco", "ft", "ftuned", "fine", "tuned", "hstng", "trng", "grdr", "flex" };

    private static readonly Dictionary<string, string> s_models = new(StringComparer.Ordinal)
    {
        ["gpt-35-turbo-16k"] = "gpt-35-turbo",
        ["gpt-4-8k"] = "gpt-4",
        ["gpt-4-32k"] = "gpt-4-32k",
        ["gpt-4-turbo-128k"] = "gpt-4-turbo",
        ["gpt-4.5"] = "gpt-4.5-preview",
        ["embedding-ada"] = "text-embedding-ada-002",
    };

    private static readonly Regex s_seam = new("(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=[0-9]{2,}[Kk]?\\b)|[\\s\\-]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a name.</summary>
    /// <returns>Whether it is a price of plain input or output tokens of a model.</returns>
    public static bool TryParse(string name, [NotNullWhen(true)] out MeterName? meter)
    {
        meter = null;
        string[] words = [.. s_seam.Split(Join(name)).Where(static word => word.Length > 0).Select(static word => word.ToLowerInvariant())];
        if (words.Length == 0 || words.Any(s_others.Contains) || words[words.Length - 1] is not ("tokens" or "token"))
        {
            return false;
        }

        DeploymentType? type = TypeOf(words);
        string[] model = [.. words.TakeWhile(static word => !IsKnown(word))];
        string? monthDay = model.FirstOrDefault(static word => word.Length == 4 && word.All(static c => c is >= '0' and <= '9'));
        string spelt = string.Join("-", model.Where(word => word != monthDay));
        string full = spelt.Length > 0 && spelt[0] is >= '0' and <= '9' ? "gpt-" + spelt : spelt;
        if (type is null || full.Length == 0 || DirectionOf(words, full) is not { } direction)
        {
            return false;
        }

        meter = new(s_models.TryGetValue(full, out string? known) ? known : full, monthDay, direction, type.Value);
        return true;
    }

    /// <summary>"DataZone" is one word in some names; a number must not be torn from its point.</summary>
    private static string Join(string name) => name.Replace("DataZone", "datazone").Replace("DZone", "dzone").Replace("Dzone", "dzone").Replace("ShortCo", "shortco").Replace("LongCo", "longco");

    private static DeploymentType? TypeOf(string[] words)
    {
        bool isBatch = words.Any(s_batch.Contains);
        return words.Any(s_global.Contains) ? (isBatch ? DeploymentType.GlobalBatch : DeploymentType.GlobalStandard)
            : words.Any(s_zone.Contains) ? (isBatch ? DeploymentType.DataZoneBatch : DeploymentType.DataZoneStandard)
            : words.Any(s_regional.Contains) && !isBatch ? DeploymentType.Standard
            : null;
    }

    private static MeterDirection? DirectionOf(string[] words, string model)
    {
        bool isCached = words.Any(s_cached.Contains);
        return isCached && words.Contains("wr") ? MeterDirection.CacheWrite
            : isCached ? MeterDirection.CachedInput
            : words.Any(s_input.Contains) ? MeterDirection.Input
            : words.Any(s_output.Contains) ? MeterDirection.Output
            : model.Contains("embedding") ? MeterDirection.Input
            : null;
    }

    private static bool IsKnown(string word)
        => s_input.Contains(word) || s_output.Contains(word) || s_cached.Contains(word) || s_global.Contains(word) || s_zone.Contains(word)
            || s_regional.Contains(word) || s_batch.Contains(word) || s_plain.Contains(word);
}

/// <summary>Which tokens a meter counts.</summary>
internal enum MeterDirection
{
    Input,
    CachedInput,
    CacheWrite,
    Output,
}
