using System.Globalization;
using System.Text.Json;

namespace AzureOpenAI.Sdk.Estimation.Json;

/// <summary>What the values of a table may be.</summary>
internal static class FactsRules
{
    private const string Day = "yyyy-MM-dd";

    public static FactsRule Text { get; } = Of(static value => value.ValueKind == JsonValueKind.String && value.Text().Length > 0, "must be a text that is not empty");

    public static FactsRule Flag { get; } = Of(static value => value.ValueKind is JsonValueKind.True or JsonValueKind.False, "must be true or false");

    public static FactsRule Date { get; } = Of(static value => value.ValueKind == JsonValueKind.String && IsDay(value.Text()), "must be a day, as in 2026-11-23");

    public static FactsRule Texts { get; } = List(Text);

    /// <summary>A whole number within bounds; the reason says why there are any.</summary>
    public static FactsRule Whole(int least, int most, string reason)
        => Of(value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= least && number <= most, $"must be a whole number from {Say(least)} to {Say(most)}: {reason}");

    /// <summary>A number within bounds; the reason says why there are any.</summary>
    public static FactsRule Number(decimal least, decimal most, string reason)
        => Of(value => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && number >= least && number <= most, $"must be a number from {Say(least)} to {Say(most)}: {reason}");

    public static FactsRule OneOf(params string[] names)
        => Of(value => value.ValueKind == JsonValueKind.String && names.Contains(value.Text(), StringComparer.Ordinal), $"must be one of {string.Join(", ", names)}");

    public static FactsRule List(FactsRule item, int least = 0) => (value, place, problems) =>
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < least)
        {
            problems.Add(new(place.Path, $"There are no {place.Label}: it must be a list{(least > 0 ? $" of at least {least}" : "")}."));
            return;
        }

        int index = 0;
        foreach (JsonElement one in value.EnumerateArray())
        {
            item(one, place.Item(index++), problems);
        }
    };

    /// <summary>One of them, or a list of such.</summary>
    public static FactsRule OneOrList(FactsRule item)
        => (value, place, problems) => (value.ValueKind == JsonValueKind.Array ? List(item, 1) : item)(value, place, problems);

    /// <summary>An object whose members have names of the table's own.</summary>
    /// <param name="value">What each must be.</param>
    /// <param name="isOwner">Whether the names are those of rules, which sentences then name.</param>
    public static FactsRule Map(FactsRule value, bool isOwner = false) => (element, place, problems) =>
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(place.Path, $"{place.Label} must be an object."));
            return;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            FactsPlace inner = place.Member(member.Name);
            if (!seen.Add(member.Name))
            {
                problems.Add(new(inner.Path, $"{inner.Label} stands there twice. Keep one."));
            }

            value(member.Value, isOwner ? inner.Of(member.Name) : inner, problems);
        }
    };

    /// <summary>Finds members that stand twice in one object, however deep: of two, nobody knows which is meant.</summary>
    public static void NoDoubles(JsonElement value, FactsPlace place, List<FactsProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                NoDoubles(item, place.Item(index++), problems);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            Map(NoDoubles)(value, place, problems);
        }
    }

    /// <summary>Finds rows that would never be found: one for the same version stands before them, or one for all versions.</summary>
    public static void NoTwins(JsonElement root, string rows, List<FactsProblem> problems)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int index = 0;
        foreach (JsonElement row in root.Items(rows))
        {
            string name = row.Text("model") ?? row.Text("name") ?? "";
            IReadOnlyList<string> versions = row.Texts("versions");
            foreach (string version in (versions.Count == 0 ? [""] : versions).Where(version => name.Length > 0 && (seen.Contains(name) || !seen.Add($"{name}\n{version}"))))
            {
                problems.Add(new($"$.{rows}[{index}]", $"'{FactsPlace.Short(name)}'{(version.Length == 0 ? "" : $" {FactsPlace.Short(version)}")} stands there twice, and the first is taken. Keep one row of it; a row for all versions goes behind those for some."));
            }

            if (versions.Count == 0)
            {
                seen.Add(name);
            }

            index++;
        }
    }

    public static bool IsDay(string text) => DateTime.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static FactsRule Of(Func<JsonElement, bool> isRight, string right) => (value, place, problems) =>
    {
        if (!isRight(value))
        {
            problems.Add(new(place.Path, $"{place.Label} {right}."));
        }
    };

    private static string Say(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
