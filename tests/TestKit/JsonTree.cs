using System.Globalization;
using System.Text.Json;
using NUnit.Framework;

namespace AzureOpenAI.Sdk.TestKit;

/// <summary>Compares JSON as trees: the order of members does not matter, numbers are compared as numbers, and a null member counts as absent.</summary>
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
            JsonValueKind.Number => NumbersAreEqual(expected, actual) ? null : $"{path}: {expected.GetRawText()} became {actual.GetRawText()}",
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : $"{path}: a text changed",
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

    private static bool NumbersAreEqual(JsonElement expected, JsonElement actual)
        => expected.GetRawText() == actual.GetRawText()
            || (decimal.TryParse(expected.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left)
                && decimal.TryParse(actual.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right)
                && left == right)
            || expected.GetDouble().Equals(actual.GetDouble())
            || ((float)expected.GetDouble()).Equals((float)actual.GetDouble());

    private static string Short(string text) => text.Length <= 2_000 ? text : text[..2_000] + "…";
}
