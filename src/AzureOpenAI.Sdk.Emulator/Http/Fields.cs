using System.Text.Json;

namespace AzureOpenAI.Sdk.Emulator.Http;

/// <summary>Reads fields of a request and refuses wrong types in the service's words. A null field counts as missing.</summary>
internal static class Fields
{
    internal static JsonElement? Find(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>Refuses a field that the operation does not have: most often a typing mistake.</summary>
    internal static void CheckNames(JsonElement root, HashSet<string> known)
    {
        foreach (var field in root.EnumerateObject())
        {
            if (!known.Contains(field.Name))
                throw Refusal.Request($"Unrecognized request argument supplied: {field.Name}");
        }
    }

    internal static string? Text(JsonElement parent, string name, string? path = null)
        => Find(parent, name) is { } value ? TextOf(value, path ?? name) : null;

    internal static string TextOf(JsonElement value, string path)
        => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw WrongType(value, path, "a string");

    internal static bool? Flag(JsonElement parent, string name) => Find(parent, name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw WrongType(value, name, "a boolean");

    internal static int? Integer(JsonElement parent, string name, int min, int max)
    {
        if (Find(parent, name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
            throw WrongType(value, name, "an integer");
        if (number < min)
            throw OutOfRange(name, "integer", "below minimum", $">= {min}", value, "integer_below_min_value");
        if (number > max)
            throw OutOfRange(name, "integer", "above maximum", $"<= {max}", value, "integer_above_max_value");
        return (int)number;
    }

    /// <summary>A whole number of any size, such as a seed.</summary>
    internal static long? WholeNumber(JsonElement parent, string name) => Find(parent, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : throw WrongType(value, name, "an integer");

    internal static double? Number(JsonElement parent, string name, double min, double max)
    {
        if (Find(parent, name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number)
            throw WrongType(value, name, "a decimal");

        var number = value.GetDouble();
        if (number < min)
            throw OutOfRange(name, "decimal", "below minimum", $">= {min}", value, "decimal_below_min_value");
        if (number > max)
            throw OutOfRange(name, "decimal", "above maximum", $"<= {max}", value, "decimal_above_max_value");
        return number;
    }

    /// <summary>A text that is one of a few; null when the field is missing.</summary>
    internal static string? Choice(JsonElement parent, string name, params string[] supported)
        => Text(parent, name) is not { } value ? null
            : supported.Contains(value) ? value
            : throw InvalidValue(name, value, supported);

    /// <summary>A list of texts; none when the field is missing. One text alone counts as a list of one, as a form writes it.</summary>
    internal static List<string> Texts(JsonElement parent, string name) => Find(parent, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select((one, index) => TextOf(one, $"{name}[{index}]"))],
        { } one => [TextOf(one, name)],
    };

    internal static void CheckLength(string path, string text, int least, int most)
    {
        if (text.Length < least)
        {
            throw Refusal.Request(
                $"Invalid '{path}': string too short. Expected a string with minimum length {least}, but got an empty string instead.",
                path,
                "string_below_min_length");
        }

        if (text.Length > most)
        {
            throw Refusal.Request(
                $"Invalid '{path}': string too long. Expected a string with maximum length {most}, but got a string with length {text.Length} instead.",
                path,
                "string_above_max_length");
        }
    }

    internal static JsonElement? Object(JsonElement parent, string name, string? path = null)
        => Kind(parent, name, path ?? name, JsonValueKind.Object, "an object");

    internal static JsonElement? Array(JsonElement parent, string name, string? path = null)
        => Kind(parent, name, path ?? name, JsonValueKind.Array, "an array of objects");

    internal static Refusal WrongType(JsonElement value, string path, string expected) => Refusal.Request(
        $"Invalid type for '{path}': expected {expected}, but got {Name(value)} instead.", path, "invalid_type");

    internal static Refusal Missing(string path)
        => Refusal.Request($"Missing required parameter: '{path}'.", path, "missing_required_parameter");

    internal static Refusal InvalidValue(string path, string value, params string[] supported) => Refusal.Request(
        $"Invalid value: '{value}'. Supported values are: {string.Join(", ", supported.Select(one => $"'{one}'"))}.", path, "invalid_value");

    internal static Refusal TooMany(string path, int most, int length) => Refusal.Request(
        $"Invalid '{path}': array too long. Expected an array with maximum length {most}, but got an array with length {length} instead.",
        path,
        "array_above_max_length");

    private static JsonElement? Kind(JsonElement parent, string name, string path, JsonValueKind kind, string expected)
        => Find(parent, name) is not { } value ? null
            : value.ValueKind == kind ? value
            : throw WrongType(value, path, expected);

    private static Refusal OutOfRange(string name, string type, string fault, string expected, JsonElement value, string code)
        => Refusal.Request(
            FormattableString.Invariant($"Invalid '{name}': {type} {fault} value. Expected a value {expected}, but got {value.GetRawText()} instead."),
            name,
            code);

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "an integer" : "a decimal",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
