using System.Text.Json.Nodes;

namespace AzureOpenAI.Sdk.Emulator.Schemas;

/// <summary>Bends a found text or number into what a schema allows: length, format, pattern, bounds, steps.</summary>
internal static class ScalarValues
{
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["date-time"] = "2025-01-01T00:00:00Z",
        ["date"] = "2025-01-01",
        ["time"] = "00:00:00Z",
        ["duration"] = "P1D",
        ["email"] = "someone@example.com",
        ["hostname"] = "example.com",
        ["ipv4"] = "192.0.2.1",
        ["ipv6"] = "2001:db8::1",
        ["uuid"] = "00000000-0000-4000-8000-000000000000",
        ["uri"] = "https://example.com/",
    };

    internal static JsonNode Text(JsonObject schema, Func<string> find)
    {
        if (schema["format"] is JsonValue format && Formats.TryGetValue(format.ToString(), out var fixedForm))
            return fixedForm;

        var text = find();
        if (schema["pattern"] is JsonValue pattern)
            text = PatternText.Make(pattern.ToString(), text);

        var least = SchemaTypes.Integer(schema, "minLength") ?? 0;
        var most = SchemaTypes.Integer(schema, "maxLength") ?? int.MaxValue;
        text = text.PadRight(Math.Min(least, 10_000), '.');
        return text.Length > most ? text[..most] : text;
    }

    internal static JsonNode Number(JsonObject schema, double? found)
    {
        var isInteger = SchemaTypes.Of(schema) == "integer";
        var step = SchemaTypes.Number(schema, "multipleOf") is { } multiple and > 0 ? multiple : isInteger ? 1 : 0;
        var least = Bound(schema, "minimum", "exclusiveMinimum", isInteger ? 1 : 0.5);
        var most = Bound(schema, "maximum", "exclusiveMaximum", isInteger ? -1 : -0.5);

        var number = found ?? Math.Max(1, least ?? 1);
        number = Math.Max(Math.Min(number, most ?? number), least ?? double.MinValue);
        if (step > 0)
        {
            var below = Math.Floor(number / step) * step;
            number = below < least ? below + step : below;
        }

        return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? (long)number : number;
    }

    private static double? Bound(JsonObject schema, string inclusive, string exclusive, double inward)
        => SchemaTypes.Number(schema, inclusive) ?? SchemaTypes.Number(schema, exclusive) + inward;
}
