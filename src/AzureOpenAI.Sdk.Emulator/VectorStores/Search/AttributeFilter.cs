using System.Text.Json;
using System.Text.Json.Nodes;
using AzureOpenAI.Sdk.Emulator.Http;

namespace AzureOpenAI.Sdk.Emulator.VectorStores.Search;

/// <summary>Chooses files by their attributes. A file without the attribute passes only where another value is asked for.</summary>
internal static class AttributeFilter
{
    private static readonly string[] Types = ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "and", "or"];

    /// <exception cref="Refusal">400: the filter is not whole, or of no known kind.</exception>
    internal static void Check(JsonElement filter, string path = "filters")
    {
        if (filter.ValueKind != JsonValueKind.Object)
            throw Fields.WrongType(filter, path, "an object");
        var type = Fields.Text(filter, "type", $"{path}.type") ?? throw Fields.Missing($"{path}.type");
        if (!Types.Contains(type))
            throw Fields.InvalidValue($"{path}.type", type, Types);

        if (type is "and" or "or")
        {
            var index = 0;
            foreach (var one in (Fields.Array(filter, "filters", $"{path}.filters") ?? throw Fields.Missing($"{path}.filters")).EnumerateArray())
                Check(one, $"{path}.filters[{index++}]");
            return;
        }

        if (Fields.Text(filter, "key", $"{path}.key") is null)
            throw Fields.Missing($"{path}.key");
        var value = Fields.Find(filter, "value") ?? throw Fields.Missing($"{path}.value");
        if (type is "in" or "nin" ? value.ValueKind != JsonValueKind.Array : value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            throw Fields.WrongType(value, $"{path}.value", type is "in" or "nin" ? "an array of strings or numbers" : "a string, a number or a boolean");
    }

    internal static bool Passes(JsonElement filter, JsonObject attributes)
    {
        var type = filter.GetProperty("type").GetString();
        if (type is "and")
            return filter.GetProperty("filters").EnumerateArray().All(one => Passes(one, attributes));
        if (type is "or")
            return filter.GetProperty("filters").EnumerateArray().Any(one => Passes(one, attributes));

        var found = attributes[filter.GetProperty("key").GetString()!]?.AsValue();
        var wanted = filter.GetProperty("value");
        return type switch
        {
            "eq" => Compare(found, wanted) == 0,
            "ne" => Compare(found, wanted) != 0,
            "gt" => Compare(found, wanted) > 0,
            "gte" => Compare(found, wanted) >= 0,
            "lt" => Compare(found, wanted) < 0,
            "lte" => Compare(found, wanted) <= 0,
            "in" => wanted.EnumerateArray().Any(one => Compare(found, one) == 0),
            _ => wanted.EnumerateArray().All(one => Compare(found, one) != 0),
        };
    }

    /// <summary>Compares two of a kind; null when they are of different kinds.</summary>
    private static int? Compare(JsonValue? found, JsonElement wanted) => (found?.GetValueKind(), wanted.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(found!.GetValue<string>(), wanted.GetString()),
        (JsonValueKind.Number, JsonValueKind.Number) => found!.GetValue<double>().CompareTo(wanted.GetDouble()),
        (JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False) => found!.GetValue<bool>().CompareTo(wanted.GetBoolean()),
        _ => null,
    };
}
