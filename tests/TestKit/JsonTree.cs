using System.Globalization;
using System.Text.Json;
using NUnit.Framework;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>
/// Compares JSON as trees: the order of members does not matter, numbers are compared as numbers, and a null member counts as absent.
/// Only the numbers of a vector may differ by what a <see cref="float"/> can't tell apart.
/// </summary>
public static class JsonTree
{
    /// <summary>Fails with the first path at which two documents differ.</summary>
    public static void AssertEqual(string expected, string actual)
    {
        using JsonDocument left = JsonDocument.Parse(expected);
        using JsonDocument right = JsonDocument.Parse(actual);
        Assert.That(FirstDifference(left.RootElement, right.RootElement, "$"), Is.Null, $"expected: {Short(expected)}\nactual:   {Short(actual)}");
    }

    /// <summary>Gets the first path at which two documents differ, and how; null when they are equal.</summary>
    public static string? FirstDifference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return $"{path}: {expected.ValueKind} became {actual.ValueKind}";
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Object => ObjectDifference(expected, actual, path),
            JsonValueKind.Array => ArrayDifference(expected, actual, path),
            JsonValueKind.Number => NumbersAreEqual(expected, actual, isVector: path.Contains(".embedding[", StringComparison.Ordinal)) ? null : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}",
            JsonValueKind.String => TextsAreEqual(expected, actual) ? null : $"{path}: a text changed",
            _ => null,
        };
    }

    private static string? ObjectDifference(JsonElement expected, JsonElement actual, string path)
    {
        Dictionary<string, JsonElement> left = Members(expected), right = Members(actual);
        foreach (string name in left.Keys.Union(right.Keys))
        {
            if (!right.TryGetValue(name, out JsonElement found))
            {
                return $"{path}.{name}: lost";
            }

            if (!left.TryGetValue(name, out JsonElement wanted))
            {
                return $"{path}.{name}: invented";
            }

            if (FirstDifference(wanted, found, $"{path}.{name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? ArrayDifference(JsonElement expected, JsonElement actual, string path)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength())
        {
            return $"{path}: {expected.GetArrayLength()} elements became {actual.GetArrayLength()}";
        }

        int index = 0;
        return expected.EnumerateArray().Zip(actual.EnumerateArray(), (left, right) => FirstDifference(left, right, $"{path}[{index++}]")).FirstOrDefault(difference => difference is not null);
    }

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static bool NumbersAreEqual(JsonElement expected, JsonElement actual, bool isVector)
        => expected.GetRawText() == actual.GetRawText()
            || (decimal.TryParse(expected.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left)
                && decimal.TryParse(actual.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right)
                && left == right)
            || (IsReal(expected) && expected.GetDouble().Equals(actual.GetDouble()))
            || (isVector && ((float)expected.GetDouble()).Equals((float)actual.GetDouble()));

    private static bool IsReal(JsonElement number) => number.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') >= 0;

    /// <summary>Half a character can't be read as text: then the JSON itself is compared.</summary>
    private static bool TextsAreEqual(JsonElement expected, JsonElement actual)
        => expected.GetRawText() == actual.GetRawText() || expected.GetString() == actual.GetString();

    private static string Short(string text) => text.Length <= 2_000 ? text : text[..2_000] + "…";
}
